import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './playground.css';
import type { Fetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { examples } from './examples';
import { fetchGraphql } from './fetch-graphql';

/** GraphiQL for people who are signed in; who is not goes to the sign-in page first. */
const fetcher: Fetcher = (params, options) => fetchGraphql(params, options?.headers);

const root = document.querySelector('#playground');
if (root) {
  createRoot(root).render(
    <GraphiQL
      fetcher={fetcher}
      defaultTabs={examples}
      shouldPersistHeaders={false}
      inputValueDeprecation
      schemaDescription
    >
      <GraphiQL.Logo>
        <a href="/">Bulwark</a>
      </GraphiQL.Logo>
    </GraphiQL>,
  );
}
