import { expect, it } from 'vitest';
import kinds from '../../../../server/audit/kinds.go?raw';
import { en } from './messages.en';
import { ptBR } from './messages.pt-br';

/** The kinds of events that the server records, and what they are about. */
const names = [...kinds.matchAll(/^\t\w+\s+Kind = "([\w.]+)"$/gm)].map(([, name]) => name);
const subjects = [...kinds.matchAll(/^\t\w+:\s+\{"(\w+)", "/gm)].map(([, subject]) => subject);

// Rule 27: every kind of event has its words, and nothing has words that cannot happen.
it.each(Object.entries({ en, ptBR }))('has words in %s for every kind of event', (_, messages) => {
  expect(names.length).toBeGreaterThan(30);
  expect(Object.keys(messages.actions).toSorted()).toEqual(names.toSorted());
  expect(Object.keys(messages.subjects)).toEqual(expect.arrayContaining([...new Set(subjects)]));
});
