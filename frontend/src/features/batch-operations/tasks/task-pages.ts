import { graphql } from '@/gql';
import type { BatchTaskStatus, TaskCredentialsQuery, TaskPageQuery } from '@/gql/graphql';
import { request } from '@/lib/graphql/request';

const pageDocument = graphql(`
  query TaskPage($id: ID!, $after: String, $status: BatchTaskStatus) {
    batchOperation(id: $id) {
      tasks(first: 200, after: $after, status: $status) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          position
          status
          code
          message
          finishedAt
          username
          deviceName
          domainName
          changes {
            field
            from
            to
          }
        }
      }
    }
  }
`);

export type TaskLine = NonNullable<TaskPageQuery['batchOperation']>['tasks']['nodes'][number];

/** Loads all tasks of an operation, page by page, until the signal aborts. */
export async function* taskPages(
  id: string,
  status: BatchTaskStatus | null,
  signal?: AbortSignal,
): AsyncGenerator<TaskLine[]> {
  let after: string | null = null;
  for (;;) {
    const data: TaskPageQuery = await request(pageDocument, { id, after, status }, signal);
    const tasks = data.batchOperation?.tasks;
    if (!tasks) return;
    yield tasks.nodes;
    if (!tasks.pageInfo.hasNextPage) return;
    after = tasks.pageInfo.endCursor ?? null;
  }
}

const credentialsDocument = graphql(`
  query TaskCredentials($id: ID!, $after: String, $status: BatchTaskStatus!) {
    batchOperation(id: $id) {
      tasks(first: 200, after: $after, status: $status) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          credential {
            id
          }
        }
      }
    }
  }
`);

/** Loads the ids of the credentials of all tasks with a status, without those that no longer exist. */
export async function loadCredentialIds(id: string, status: BatchTaskStatus): Promise<string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  for (;;) {
    const data: TaskCredentialsQuery = await request(credentialsDocument, { id, after, status });
    const tasks = data.batchOperation?.tasks;
    for (const { credential } of tasks?.nodes ?? []) if (credential) ids.push(credential.id);
    if (!tasks?.pageInfo.hasNextPage) return ids;
    after = tasks.pageInfo.endCursor ?? null;
  }
}
