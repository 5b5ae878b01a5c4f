import { expect, it } from 'vitest';
import { requestErrorCodes } from './errors';

const sources: Record<string, string> = import.meta.glob(['../../../../server/fault/*.go', '!**/*_test.go'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

it('knows every code of the API', () => {
  const source = Object.values(sources).join('\n');
  const declared = [...source.matchAll(/^\tResponse\w+\s+= "([A-Z_]+)"/gm)].map(([, code]) => code);
  expect(declared.length).toBeGreaterThan(5);
  expect(requestErrorCodes).toEqual(expect.arrayContaining(declared));
});
