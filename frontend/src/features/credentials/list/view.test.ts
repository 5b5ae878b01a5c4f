import { describe, expect, it } from 'vitest';
import { readView, writeFilters } from './view';

describe('the URL of the list', () => {
  it('applies the conditions of the view and hides their filters', () => {
    const { state, fixed } = readView({ view: 'inactive', status: 'ACTIVE', q: 'root' });
    expect(state).toMatchObject({ status: 'INACTIVE', q: 'root' });
    expect(fixed).toEqual(['status']);
  });

  it('keeps view, order and columns when filters change', () => {
    const search = { view: 'expired', sort: 'DEVICE', dir: 'DESC', cols: ['USERNAME'], q: 'old' } as const;
    const mutable = { ...search, cols: [...search.cols] };
    expect(writeFilters(mutable, { ...readView(mutable).state, q: '', tag: ['tag_1'] })).toEqual({
      view: 'expired',
      sort: 'DEVICE',
      dir: 'DESC',
      cols: ['USERNAME'],
      tag: ['tag_1'],
    });
  });
});
