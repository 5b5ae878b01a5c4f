import { expect, it } from 'vitest';
import { en } from './messages.en';
import { ptBR } from './messages.pt-br';

const [kinds] = Object.values(
  import.meta.glob<string>('../../../../server/audit/kinds.go', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);

/** The kinds of events that the server records, and the kinds of objects that they are about. */
const names = [...(kinds ?? '').matchAll(/^\t\w+\s+Kind = "([\w.]+)"$/gm)].map(([, name]) => name);
const subjects = [...(kinds ?? '').matchAll(/^\t\w+:\s+\{"(\w+)", "/gm)].map(([, subject]) => subject);

// Rule 27: every kind of event has a label, and no label is for a kind that does not exist.
it.each(Object.entries({ en, ptBR }))('has a label in %s for every kind of event', (_, messages) => {
  expect(names.length).toBeGreaterThan(30);
  expect(Object.keys(messages.actions).toSorted()).toEqual(names.toSorted());
  expect(Object.keys(messages.subjects)).toEqual(expect.arrayContaining([...new Set(subjects)]));
});
