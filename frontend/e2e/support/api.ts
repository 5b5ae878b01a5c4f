// Calls the API without a browser, to prepare and check what the tests do on the page.
import type { Mutation, Query, UserError } from '../gql/schema.ts';

/** A response with all fields of the API. It contains only those that the document selects. */
export type Answer = Query & Mutation;

/** Sends a document with one person's session. */
export type Api = (document: string, variables?: Record<string, unknown>) => Promise<Answer>;

/** Signs in and returns a function that sends documents. It throws on GraphQL errors and on user errors. */
export async function signInToApi(url: string, username: string, password: string): Promise<Api> {
  const answer = await fetch(`${url}/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  if (answer.status !== 204) throw new Error(`${username} cannot sign in: ${answer.status}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return async (query, variables = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', cookie },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors }: { data: Answer; errors?: { message: string }[] } = await response.json();
    if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
    for (const payload of Object.values(data as Record<string, { userErrors?: UserError[] } | null>)) {
      if (payload?.userErrors?.length) throw new Error(JSON.stringify(payload.userErrors));
    }
    return data;
  };
}

/** Returns the value, and throws when it is missing. */
export function required<T>(value: T): NonNullable<T> {
  if (value === null || value === undefined) throw new Error('a value is missing');
  return value;
}
