// A script that uses the API: it reads the inventory, requests updates of parts of it, and follows them.
import { createClient } from 'graphql-sse';
import type { BatchOperation, Subscription } from '../../frontend/e2e/gql/schema.ts';
import { required } from '../../frontend/e2e/support/api.ts';
import type { Answer } from '../../frontend/e2e/support/api.ts';

const credentialsDocument = `query ($after: String) {
  credentials(first: 200, after: $after, filter: { status: ACTIVE }) { nodes { id version } pageInfo { hasNextPage endCursor } }
}`;
const requestDocument = `mutation ($input: BulkUpdateCredentialsInput!) {
  bulkUpdateCredentials(input: $input) { batchOperation { id digest } userErrors { code message } }
}`;
const updatedDocument = `subscription ($id: ID!) { batchOperationUpdated(id: $id) { status } }`;
const operationsDocument = `query ($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on BatchOperation { id status startedAt finishedAt progress { total success skipped error canceled } }
  }
}`;

export type Requested = Pick<BatchOperation, 'id' | 'digest'>;
export type Operation = Pick<BatchOperation, 'id' | 'status' | 'startedAt' | 'finishedAt' | 'progress'>;
export type Script = ReturnType<typeof newScript>;

/** Creates a script with an API token. */
export function newScript(url: string, token: string) {
  const headers = { authorization: `Bearer ${token}` };
  const send = (document: string, variables: object) => post(url, headers, document, variables);
  return {
    /** Resolves with the version of every active credential, by id. */
    async versions() {
      const found = new Map<string, number>();
      for (let after: string | null = null; ;) {
        const { credentials }: Answer = await send(credentialsDocument, { after });
        for (const { id, version } of credentials.nodes) found.set(id, version);
        if (!credentials.pageInfo.hasNextPage) return found;
        after = credentials.pageInfo.endCursor;
      }
    },
    async request(ids: string[], text: string): Promise<Requested> {
      const input = { reason: text, selection: { ids }, changes: { additionalInformation: text } };
      const { bulkUpdateCredentials } = await send(requestDocument, { input });
      return required(bulkUpdateCredentials.batchOperation);
    },
    async operations(ids: string[]) {
      const { nodes } = await send(operationsDocument, { ids });
      return nodes as Operation[];
    },
  };
}

/** Follows an operation on one server until it ends; resolves with its last status and the time of arrival. */
export function follow(url: string, token: string, id: string) {
  const client = createClient({
    url: `${url}/graphql`,
    headers: { authorization: `Bearer ${token}` },
    retryAttempts: 0,
  });
  return new Promise<{ status: string; at: number }>((resolve, reject) => {
    let status = '';
    client.subscribe<Subscription>(
      { query: updatedDocument, variables: { id } },
      {
        next: ({ data }) => (status = data?.batchOperationUpdated.status ?? status),
        error: reject,
        complete: () => resolve({ status, at: Date.now() }),
      },
    );
  });
}

async function post(url: string, headers: Record<string, string>, query: string, variables: object) {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors }: { data: Answer; errors?: { message: string }[] } = await answer.json();
  const payloads = Object.values((data ?? {}) as Record<string, { userErrors?: { message: string }[] }>);
  const problems = errors ?? payloads.flatMap((payload) => payload?.userErrors ?? []);
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  return data;
}
