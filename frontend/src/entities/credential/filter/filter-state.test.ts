import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { emptyFilterState, filterStateSchema, isFiltered, toFilter, toSearch } from './filter-state';

describe('filter state', () => {
  it('reads a URL and ignores invalid values', () => {
    expect(
      v.parse(filterStateSchema, { q: 42, status: 'BROKEN', tag: ['tag_1'], device: 'no list', auto: true }),
    ).toEqual({
      q: '42',
      type: [],
      domain: [],
      device: [],
      tag: ['tag_1'],
      auto: true,
    });
  });

  it('is converted to a filter without empty conditions', () => {
    expect(toFilter(emptyFilterState)).toEqual({});
    expect(toFilter({ ...emptyFilterState, q: 'root', tag: ['tag_1'], auto: false })).toEqual({
      search: 'root',
      tagIds: ['tag_1'],
      automaticChange: false,
    });
  });

  it('returns the same filter all day for “within 7 days”', () => {
    const state = { ...emptyFilterState, expiry: 'week' } as const;
    expect(toFilter(state, new Date(2026, 10, 23, 1))).toEqual(toFilter(state, new Date(2026, 10, 23, 23)));
  });

  it('includes both days of a range in full', () => {
    const now = new Date(2026, 10, 24, 12);
    const filter = toFilter(
      { ...emptyFilterState, expiry: 'range', from: '2026-11-30', until: '2026-12-01' },
      now,
    );
    expect(filter).toEqual({
      expired: false,
      expiresAfter: new Date(new Date(2026, 10, 30).getTime() - 1).toISOString(),
      expiresBefore: new Date(2026, 11, 2).toISOString(),
    });
    expect(toFilter({ ...emptyFilterState, expiry: 'range', until: '2026-10-01' }, now)).toEqual({
      expiresBefore: new Date(2026, 9, 2).toISOString(),
    });
  });

  it('leaves empty conditions out of the URL', () => {
    expect(toSearch({ ...emptyFilterState, q: '' })).toEqual({});
    expect(isFiltered({ ...emptyFilterState, auto: false })).toBe(true);
  });
});
