import { describe, expect, it } from 'vitest';
import {
  afterFilterChange,
  headerState,
  isSelected,
  isWithinLimit,
  merge,
  noSelection,
  selectAll,
  selectedCount,
  selectSome,
  setSelected,
  toCredentialSelection,
  type Selection,
} from './selection';

const active = { status: 'ACTIVE' } as const;

describe('count and header checkbox', () => {
  it('counts ticked rows', () => {
    const selection = setSelected(noSelection, ['a', 'b', 'a'], true);
    expect(selectedCount(selection)).toBe(2);
    expect(headerState(selection)).toBe('some');
  });

  it('counts every match but the exceptions', () => {
    const selection = setSelected(selectAll(active, 224_757), ['a'], false);
    expect(selectedCount(selection)).toBe(224_756);
    expect(isSelected(selection, 'a')).toBe(false);
    expect(isSelected(selection, 'never loaded')).toBe(true);
    expect(headerState(selection)).toBe('some');
    expect(headerState(selectAll(active, 5))).toBe('all');
  });

  it('removes an exception when its row is ticked again', () => {
    const selection = setSelected(setSelected(selectAll(active, 3), ['a'], false), ['a'], true);
    expect(headerState(selection)).toBe('all');
  });

  it('is empty once every match is unticked', () => {
    expect(setSelected(selectAll(active, 2), ['a', 'b'], false)).toBe(noSelection);
  });
});

describe('changing the filter', () => {
  it('keeps ticked rows', () => {
    const selection = selectSome(['a']);
    expect(afterFilterChange(selection, active)).toBe(selection);
  });

  it('drops “all matching” unless the filter means the same', () => {
    const selection = selectAll({ status: 'ACTIVE', search: 'x' }, 9);
    expect(afterFilterChange(selection, { search: 'x', status: 'ACTIVE', tagIds: [] })).toBe(selection);
    expect(afterFilterChange(selection, active)).toBe(noSelection);
  });
});

describe('merge', () => {
  const count = (selection: Selection | undefined) => selection && selectedCount(selection);

  it('joins ticked rows', () => {
    expect(count(merge(selectSome(['a']), selectSome(['a', 'b'])))).toBe(2);
  });

  it('removes ticked rows from the exceptions', () => {
    const all = setSelected(selectAll(active, 5), ['a', 'b'], false);
    expect(count(merge(all, selectSome(['a'])))).toBe(4);
  });

  it('returns undefined for what one filter cannot express', () => {
    expect(merge(selectSome(['a']), selectAll(active, 5))).toBeUndefined();
    expect(merge(selectAll(active, 5), selectSome(['a']))).toBeUndefined();
    expect(merge(selectAll(active, 5), selectAll({ search: 'x' }, 2))).toBeUndefined();
  });

  it('keeps only the exceptions that both have', () => {
    const first = setSelected(selectAll(active, 5), ['a', 'b'], false);
    const second = setSelected(selectAll(active, 5), ['b', 'c'], false);
    expect(count(merge(first, second))).toBe(4);
  });
});

describe('toCredentialSelection', () => {
  it('sends ids', () => {
    expect(toCredentialSelection(selectSome(['a', 'b']))).toEqual({ ids: ['a', 'b'] });
  });

  it('sends a filter with its exceptions', () => {
    expect(
      toCredentialSelection(setSelected(selectAll({ status: 'ACTIVE', search: ' ' }, 3), ['a'], false)),
    ).toEqual({
      matching: { filter: active, exceptIds: ['a'] },
    });
  });

  it('sends all: true when everything is selected', () => {
    expect(toCredentialSelection(selectAll({}, 3))).toEqual({ matching: { filter: { all: true } } });
  });
});

it('checks the server’s limit', () => {
  expect(isWithinLimit(selectSome(Array.from({ length: 10_000 }, (_, i) => `${i}`)))).toBe(true);
  expect(isWithinLimit(selectSome(Array.from({ length: 10_001 }, (_, i) => `${i}`)))).toBe(false);
});
