import { describe, expect, it } from 'vitest';
import { readView, writeFilters } from './view';

describe('the list in the URL', () => {
  it('gives a view its own conditions and does not offer them', () => {
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
