import type { Fetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { ArrowLeft } from 'lucide-react';
import { useMessages } from '@/lib/i18n/catalogue';
import { useTheme } from '@/lib/theme';
import { examples } from './examples';
import { fetchGraphql } from './fetch-graphql';
import { playgroundMessages } from './messages';

/** Sends requests with the session; without one, the person is sent to the sign-in page. */
const fetcher: Fetcher = (params, options) => fetchGraphql(params, options?.headers);

/** A bar with a link back to Bulwark, and GraphiQL, which exists in English only. */
export function Playground() {
  const t = useMessages(playgroundMessages);
  const theme = useTheme();
  return (
    <>
      <header className="bar">
        <a href="/">
          <ArrowLeft aria-hidden />
          {t.back}
        </a>
        <h1>{t.title}</h1>
        <p>{t.about}</p>
      </header>
      <main lang="en">
        <GraphiQL
          fetcher={fetcher}
          defaultTabs={examples}
          forcedTheme={theme}
          shouldPersistHeaders={false}
          inputValueDeprecation
          schemaDescription
        >
          <GraphiQL.Logo>
            <span />
          </GraphiQL.Logo>
        </GraphiQL>
      </main>
    </>
  );
}
