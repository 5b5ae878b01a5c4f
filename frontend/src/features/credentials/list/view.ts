import type { InferOutput } from 'valibot';
import { emptyFilterState, toSearch, type FilterState } from '@/entities/credential/filter/filter-state';
import type { credentialsSearch } from '../search';

export type CredentialsSearch = InferOutput<typeof credentialsSearch>;
type View = NonNullable<CredentialsSearch['view']> | 'all';

/** The conditions of each view. Its page does not offer filters for them. */
const conditions: Record<View, Partial<FilterState>> = {
  all: {},
  active: { status: 'ACTIVE' },
  inactive: { status: 'INACTIVE' },
  expired: { expiry: 'expired' },
};

/** Reads the view and the filters from the URL. The conditions of the view override those in the URL. */
export function readView(search: CredentialsSearch): {
  view: View;
  state: FilterState;
  fixed: (keyof FilterState)[];
} {
  const { view = 'all', sort: _sort, dir: _dir, cols: _cols, ...filters } = search;
  const viewConditions = conditions[view];
  const fixed: (keyof FilterState)[] = [];
  if (viewConditions.status) fixed.push('status');
  if (viewConditions.expiry) fixed.push('expiry');
  return { view, state: { ...emptyFilterState, ...filters, ...viewConditions }, fixed };
}

/** Returns the URL for other filters, with the same view, order and columns, and without the conditions of the view. */
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
