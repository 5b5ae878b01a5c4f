import type { InferOutput } from 'valibot';
import { emptyFilterState, toSearch, type FilterState } from '@/entities/credential/filter/filter-state';
import type { credentialsSearch } from './search';

export type CredentialsSearch = InferOutput<typeof credentialsSearch>;
export type View = NonNullable<CredentialsSearch['view']> | 'all';

/** Conditions that a view itself sets; they are not offered as filters there. */
const conditions: Record<View, Partial<FilterState>> = {
  all: {},
  active: { status: 'ACTIVE' },
  inactive: { status: 'INACTIVE' },
  expired: { expiry: 'expired' },
};

/** What the URL says the list shows: the view's own conditions win. */
export function readView(search: CredentialsSearch): {
  view: View;
  state: FilterState;
  fixed: (keyof FilterState)[];
} {
  const { view = 'all', sort: _sort, dir: _dir, cols: _cols, ...filters } = search;
  const own = conditions[view];
  const fixed: (keyof FilterState)[] = [];
  if (own.status) fixed.push('status');
  if (own.expiry) fixed.push('expiry');
  return { view, state: { ...emptyFilterState, ...filters, ...own }, fixed };
}

/** The URL for another filter: view, order and columns stay, the view's own conditions are not repeated. */
export function writeFilters(search: CredentialsSearch, state: FilterState): CredentialsSearch {
  const { view, sort, dir, cols } = search;
  const { fixed } = readView(search);
  const filters = Object.fromEntries(
    Object.entries(toSearch(state)).filter(([key]) => !fixed.some((name) => name === key)),
  );
  return {
    ...filters,
    ...(view && { view }),
    ...(sort && { sort }),
    ...(dir && { dir }),
    ...(cols && { cols }),
  };
}
