import { describe, expect, it } from 'vitest';
import { parseLines } from './paste-lines';
import { ambiguousIds, groupByOutcome } from './paste-outcome';
import { splitNames } from './use-paste-search';

describe('the lines of a pasted list', () => {
  it('contain one name each, without surrounding space', () => {
    expect(parseLines('\uFEFFroot\r\n\n  svc-backup@srv-1 \rCORP\\jsmith\n\u00a0\n')).toEqual({
      names: ['root', 'svc-backup@srv-1', 'CORP\\jsmith'],
      repeated: 0,
    });
  });

  it('count once when they are repeated in any letter case', () => {
    expect(parseLines('root\nRoot\nROOT\nroot@srv-1')).toEqual({
      names: ['root', 'root@srv-1'],
      repeated: 2,
    });
  });

  it('can have the columns of a spreadsheet: username, device, domain', () => {
    const { names } = parseLines(
      'root\tsrv-1\njsmith\tsrv-2\tcorp.example\n"o ""x"" y"\t"srv-3"\nsvc\t\tcorp\n\tsrv-4',
    );
    expect(names).toEqual(['root@srv-1', 'corp.example\\jsmith@srv-2', 'o "x" y@srv-3', 'corp\\svc']);
  });

  it('are sent in parts that fit into a request', () => {
    expect(splitNames(['a', 'b', 'c', 'd', 'e'], 2, 100)).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
    expect(splitNames(['aaaa', 'bbbb', 'cc'], 10, 8)).toEqual([['aaaa', 'bbbb'], ['cc']]);
    expect(splitNames(['longer than a part', 'b'], 10, 8)).toEqual([['longer than a part'], ['b']]);
    expect(splitNames([])).toEqual([]);
  });
});

describe('the outcome of a look-up', () => {
  const outcome = groupByOutcome(
    ['one', 'same one', 'two', 'off', 'nobody', 'partly off'],
    [
      { count: 1, offeredCount: 1, ids: ['cred_1'] },
      { count: 1, offeredCount: 1, ids: ['cred_1'] },
      { count: 2, offeredCount: 2, ids: ['cred_1', 'cred_2'] },
      { count: 3, offeredCount: 0, ids: [] },
      { count: 0, offeredCount: 0, ids: [] },
      { count: 2, offeredCount: 1, ids: ['cred_3'] },
    ],
    4,
  );

  it('groups lines into found, ambiguous, not eligible and not found', () => {
    expect([...outcome.ids]).toEqual(['cred_1', 'cred_3']);
    expect(outcome.ambiguous.map(({ name, count }) => `${name} ${count}`)).toEqual(['two 2']);
    expect(outcome.notEligible).toEqual(['off']);
    expect(outcome.notFound).toEqual(['nobody']);
    expect(outcome.repeated).toBe(4);
  });

  it('offers all credentials of ambiguous lines, unless the server did not return all of them', () => {
    expect(ambiguousIds(outcome)).toEqual(['cred_1', 'cred_2']);
    const many = groupByOutcome(['root'], [{ count: 60_000, offeredCount: 60_000, ids: ['cred_1'] }], 0);
    expect(ambiguousIds(many)).toBeUndefined();
    expect(many.ambiguousCount).toBe(60_000);
  });
});
