import type { TypedDocumentString } from '@/gql/graphql';
import { GraphqlError, NetworkError } from './errors';

interface GraphqlResponse<T> {
  data?: T | null;
  errors?: { message: string; extensions?: { code?: unknown; reference?: unknown } }[];
}

function isResponse<T>(body: unknown): body is GraphqlResponse<T> {
  return typeof body === 'object' && body !== null && ('data' in body || 'errors' in body);
}

/** Sends one document. Fails with {@link GraphqlError} or {@link NetworkError}, or with the reason of an abort. */
export async function request<T, V>(
  document: TypedDocumentString<T, V>,
  variables: V,
  signal?: AbortSignal,
): Promise<T> {
  let response: Response;
  let body: unknown;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
      },
      body: JSON.stringify({ query: document.toString(), variables }),
      credentials: 'same-origin',
      ...(signal ? { signal } : {}),
    });
    body = await response.json();
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new NetworkError('The server could not be reached.', { cause });
  }
  if (!isResponse<T>(body)) throw new NetworkError(`The server answered with status ${response.status}.`);
  const [error] = body.errors ?? [];
  if (error) throw new GraphqlError(error.extensions?.code, error.message, error.extensions?.reference);
  if (!body.data) throw new GraphqlError('INTERNAL', 'The server answered without data.');
  return body.data;
}
