// What a script does through the API: reads the inventory, requests updates of parts of it, and watches them.
import { createClient } from 'graphql-sse';

const everything = `query ($after: String) {
  credentials(first: 200, after: $after, filter: { status: ACTIVE }) { nodes { id version } pageInfo { hasNextPage endCursor } }
}`;
const request = `mutation ($input: BulkUpdateCredentialsInput!) {
  bulkUpdateCredentials(input: $input) { batchOperation { id digest } userErrors { code message } }
}`;
const changed = `subscription ($id: ID!) { batchOperationUpdated(id: $id) { status } }`;
const state = `query ($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on BatchOperation { id status startedAt finishedAt progress { total success skipped error canceled } }
  }
}`;

/** A script that holds an API token. */
export function script(url, token) {
  const headers = { authorization: `Bearer ${token}` };
  const ask = (document, variables) => post(url, headers, document, variables);
  return {
    /** The version of every active credential, by id. */
    async versions() {
      const found = new Map();
      for (let after = null; ;) {
        const { nodes, pageInfo } = (await ask(everything, { after })).credentials;
        for (const { id, version } of nodes) found.set(id, version);
        if (!pageInfo.hasNextPage) return found;
        after = pageInfo.endCursor;
      }
    },
    async request(ids, text) {
      const input = { reason: text, selection: { ids }, changes: { additionalInformation: text } };
      return (await ask(request, { input })).bulkUpdateCredentials.batchOperation;
    },
    async operations(ids) {
      return (await ask(state, { ids })).nodes;
    },
  };
}

/** Follows an operation on one server to its end; resolves with the time at which the last news came. */
export function follow(url, token, id) {
  const client = createClient({
    url: `${url}/graphql`,
    headers: { authorization: `Bearer ${token}` },
    retryAttempts: 0,
  });
  return new Promise((done, failed) => {
    let status;
    client.subscribe(
      { query: changed, variables: { id } },
      {
        next: ({ data }) => (status = data?.batchOperationUpdated.status),
        error: failed,
        complete: () => done({ status, at: Date.now() }),
      },
    );
  });
}

async function post(url, headers, query, variables) {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await answer.json();
  const problems = errors ?? Object.values(data).flatMap((payload) => payload?.userErrors ?? []);
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  return data;
}
