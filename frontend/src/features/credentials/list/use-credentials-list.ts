import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { defaultColumns, useCredentialColumns } from '@/entities/credential/credential-columns';
import { useCredentialCount, useCredentialRows } from '@/entities/credential/credential-rows';
import { toFilter } from '@/entities/credential/filter/filter-state';
import { toOrder } from '@/entities/credential/order';
import { afterFilterChange, isEmpty, type Selection } from '@/entities/credential/selection/selection';
import {
  getHeldSelection,
  holdSelection,
  useHeldSelection,
} from '@/entities/credential/selection/selection-store';
import { useGridSelection } from '@/entities/credential/selection/use-grid-selection';
import type { GridSort } from '@/ui/data-grid/grid-types';
import { readView, type CredentialsSearch } from './view';

/** Returns the list that the URL describes, and the selection, which stays when filters, order or columns change. */
export function useCredentialsList() {
  const navigate = useNavigate();
  const search = useSearch({ from: '/shell/pam/credentials' });
  const { view, state, fixed } = readView(search);
  const key = JSON.stringify(state);
  // oxlint-disable-next-line react/exhaustive-deps -- the state is a new object on every render; the key identifies it.
  const filter = useMemo(() => toFilter(state), [key]);

  const storedSelection = useHeldSelection();
  const selection = afterFilterChange(storedSelection.selection, filter);
  const select = useCallback(
    (change: (selection: Selection) => Selection) =>
      holdSelection(change(afterFilterChange(getHeldSelection().selection, filter))),
    [filter],
  );
  const sort: GridSort | undefined = search.sort && { column: search.sort, direction: search.dir ?? 'ASC' };
  const rows = useCredentialRows(filter, toOrder(sort), !isEmpty(selection));
  const total = useCredentialCount(filter);
  const allColumns = useCredentialColumns();
  const visibleColumns = search.cols ?? defaultColumns;
  const go = (next: CredentialsSearch) =>
    void navigate({ to: '/pam/credentials', search: next, replace: true });
  return {
    search,
    go,
    view,
    state,
    fixed,
    rows,
    total,
    selection,
    select,
    grid: useGridSelection(selection, select, filter, total),
    columns: {
      all: allColumns,
      visible: visibleColumns,
      shown: allColumns.filter(({ id }, index) => index === 0 || visibleColumns.includes(id)),
    },
    sort,
    onSortChange: (next: GridSort) => go({ ...search, sort: toOrder(next)?.field, dir: next.direction }),
  };
}
