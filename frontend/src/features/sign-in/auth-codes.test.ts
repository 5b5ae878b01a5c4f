import { expect, it } from 'vitest';
import { problemMessages } from '@/entities/problem/messages';
import { proofMessages } from '@/entities/proof/messages';
import { requestErrorCodes } from '@/lib/graphql/errors';
import { signInMessages } from './messages';

const auth: Record<string, string> = import.meta.glob(['../../../../server/auth/*.go', '!**/*_test.go'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

it('has a text for every code of the endpoints under /auth', () => {
  const source = Object.values(auth).join('\n');
  const written = [...source.matchAll(/(?:Refusal\{[\w.]+, |"code": )"([A-Z_]+)"/g)].map(([, code]) => code);
  expect(written.length).toBeGreaterThan(3);
  const known = [
    ...requestErrorCodes,
    ...Object.keys(signInMessages.en.errors),
    ...Object.keys(proofMessages.en.errors),
    ...Object.keys(problemMessages.en.codes),
    'THROTTLED', // has a text with the seconds to wait
  ];
  expect(known).toEqual(expect.arrayContaining(written));
});
