import { expect, it } from 'vitest';
import { en } from './messages.en';
import { ptBR } from './messages.pt-br';

type Files = Record<string, string>;

const schema: Files = import.meta.glob('../../../../graph/schema/*.graphql*', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const server: Files = import.meta.glob(
  ['../../../../server/**/*.go', '!**/*_test.go', '!../../../../server/internal/**'],
  { query: '?raw', import: 'default', eager: true },
);

/** The values of an enum of the schema. */
function valuesOf(enumName: string): string[] {
  const body = new RegExp(`^enum ${enumName} \\{(.*?)^\\}`, 'ms').exec(Object.values(schema).join('\n'))?.[1];
  return [...(body ?? '').matchAll(/^ {2}([A-Z_]+)$/gm)].map(([, value]) => value ?? '');
}

/** The codes that the server declares for refusals. */
const declared = [
  ...Object.values(server)
    .join('\n')
    .matchAll(/^(?:const|\t)\s*Code\w+\s+(?:fault\.)?Code\s+= "([A-Z_]+)"/gm),
].map(([, code]) => code ?? '');

it.each(Object.entries({ en, ptBR }))('has a sentence in %s for every code of the server', (_, { codes }) => {
  const known = [...valuesOf('UserErrorCode'), ...valuesOf('BatchTaskCode'), ...declared];
  expect(valuesOf('UserErrorCode').length).toBeGreaterThan(30);
  expect(valuesOf('BatchTaskCode').length).toBeGreaterThan(10);
  expect(declared.length).toBeGreaterThan(35);
  expect(Object.keys(codes).toSorted()).toEqual([...new Set(known)].toSorted());
});
