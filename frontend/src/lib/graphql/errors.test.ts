import { expect, it } from 'vitest';
import { requestErrorCodes } from './errors';

const graph: Record<string, string> = import.meta.glob(
  ['../../../../graph/**/*.go', '!**/generated/**', '!**/*_test.go'],
  { query: '?raw', import: 'default', eager: true },
);

it('knows every code of the API', () => {
  const declared = [
    ...Object.values(graph)
      .join('\n')
      .matchAll(/^(?:const|\t)\s*code\w+\s+= "([A-Z_]+)"/gim),
  ];
  expect(declared.length).toBeGreaterThan(5);
  expect(requestErrorCodes).toEqual(expect.arrayContaining(declared.map(([, code]) => code)));
});
