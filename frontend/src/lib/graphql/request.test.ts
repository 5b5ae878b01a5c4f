import { afterEach, describe, expect, it, vi } from 'vitest';
import { TypedDocumentString } from '@/gql/graphql';
import { GraphqlError, NetworkError } from './errors';
import { request } from './request';

const document = new TypedDocumentString<{ viewer: { role: string } }, Record<string, never>>(
  'query Viewer { viewer { role } }',
);

function respondWith(body: unknown, status = 200) {
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => new Response(JSON.stringify(body), { status })),
  );
}

afterEach(() => vi.unstubAllGlobals());

describe('request', () => {
  it('returns the data', async () => {
    respondWith({ data: { viewer: { role: 'AUDITOR' } } });
    await expect(request(document, {})).resolves.toEqual({ viewer: { role: 'AUDITOR' } });
  });

  it('turns a GraphQL error into its code', async () => {
    respondWith({ errors: [{ message: 'Sign in.', extensions: { code: 'UNAUTHENTICATED' } }] }, 401);
    await expect(request(document, {})).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
      message: 'Sign in.',
    });
    await expect(request(document, {})).rejects.toBeInstanceOf(GraphqlError);
  });

  it('treats a response that is not GraphQL as a network error', async () => {
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => new Response('<html>', { status: 502 })),
    );
    await expect(request(document, {})).rejects.toBeInstanceOf(NetworkError);
  });
});
