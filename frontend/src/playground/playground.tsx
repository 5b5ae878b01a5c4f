import type { Fetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { ArrowLeft } from 'lucide-react';
import { useMessages } from '@/lib/i18n/catalogue';
import { useTheme } from '@/lib/theme';
import { examples } from './examples';
import { fetchGraphql } from './fetch-graphql';
import { playgroundMessages } from './messages';

/** GraphiQL for people who are signed in; who is not goes to the sign-in page first. */
const fetcher: Fetcher = (params, options) => fetchGraphql(params, options?.headers);

/** Bulwark's bar with the way back, and GraphiQL, which speaks English and follows the page's theme. */
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
