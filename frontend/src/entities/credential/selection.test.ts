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
} from './selection';

const active = { status: 'ACTIVE' } as const;

describe('count and header box', () => {
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

  it('ticking an exception again takes the exception back', () => {
    const selection = setSelected(setSelected(selectAll(active, 3), ['a'], false), ['a'], true);
    expect(headerState(selection)).toBe('all');
  });

  it('is nothing once every match is unticked', () => {
    expect(setSelected(selectAll(active, 2), ['a', 'b'], false)).toBe(noSelection);
  });
});

describe('another filter', () => {
  it('keeps ticked rows', () => {
    const selection = selectSome(['a']);
    expect(afterFilterChange(selection, active)).toBe(selection);
  });

  it('ends “all matching”, unless the filter means the same', () => {
    const selection = selectAll({ status: 'ACTIVE', search: 'x' }, 9);
    expect(afterFilterChange(selection, { search: 'x', status: 'ACTIVE', tagIds: [] })).toBe(selection);
    expect(afterFilterChange(selection, active)).toBe(noSelection);
  });
});

describe('merge', () => {
  it('joins ticked rows', () => {
    expect(selectedCount(merge(selectSome(['a']), selectSome(['a', 'b'])).selection)).toBe(2);
  });

  it('takes ticked rows out of the exceptions', () => {
    const all = setSelected(selectAll(active, 5), ['a', 'b'], false);
    expect(selectedCount(merge(all, selectSome(['a'])).selection)).toBe(4);
  });

  it('hands back ticked rows that “all matching” may not match', () => {
    const merged = merge(selectSome(['a']), selectAll(active, 5));
    expect(merged.selection.kind).toBe('all');
    expect(merged.unsure).toEqual(['a']);
  });

  it('keeps only exceptions that both have', () => {
    const one = setSelected(selectAll(active, 5), ['a', 'b'], false);
    const two = setSelected(selectAll(active, 5), ['b', 'c'], false);
    expect(selectedCount(merge(one, two).selection)).toBe(4);
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

  it('says everything in words', () => {
    expect(toCredentialSelection(selectAll({}, 3))).toEqual({ matching: { filter: { all: true } } });
  });
});

it('knows the server’s limit', () => {
  expect(isWithinLimit(selectSome(Array.from({ length: 10_000 }, (_, i) => `${i}`)))).toBe(true);
  expect(isWithinLimit(selectSome(Array.from({ length: 10_001 }, (_, i) => `${i}`)))).toBe(false);
});
