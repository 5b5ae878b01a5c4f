import type { FetcherParams, FetcherReturnType } from '@graphiql/toolkit';
import { createClient } from 'graphql-sse';

const eventClient = createClient({ url: '/graphql', singleConnection: false, credentials: 'same-origin' });

const isSubscription = (query: string) => /^\s*(#.*\n\s*)*subscription\b/.test(query);

/** Sends queries and mutations with POST, and follows subscriptions with server-sent events. */
export function fetchGraphql(params: FetcherParams, headers: Record<string, string> = {}): FetcherReturnType {
  const { query, variables, operationName } = params;
  if (isSubscription(query)) {
    return eventClient.iterate({
      query,
      ...(variables && typeof variables === 'object' ? { variables: { ...variables } } : {}),
      ...(operationName ? { operationName } : {}),
    });
  }
  return fetch('/graphql', {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', accept: 'application/json' },
    credentials: 'same-origin',
    body: JSON.stringify({ query, variables, operationName }),
  }).then((response) => {
    const usesToken = Object.keys(headers).some((name) => name.toLowerCase() === 'authorization');
    if (response.status === 401 && !usesToken) window.location.assign('/sign-in?back=%2Fplayground');
    return response.json();
  });
}
