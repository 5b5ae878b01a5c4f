import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { defaultColumns, useCredentialColumns } from '@/entities/credential/credential-columns';
import { useCredentialCount, useCredentialRows } from '@/entities/credential/credential-rows';
import { toFilter } from '@/entities/credential/filter-state';
import { afterFilterChange, isEmpty, type Selection } from '@/entities/credential/selection';
import { getHeldSelection, holdSelection, useHeldSelection } from '@/entities/credential/selection-store';
import { useGridSelection } from '@/entities/credential/use-grid-selection';
import { readView, type CredentialsSearch } from './view';

const sortable = ['USERNAME', 'DEVICE', 'EXPIRES_AT'] as const;

/** The list as the URL describes it: rows, count, order, columns, and the selection that survives all of them. */
export function useCredentialsList() {
  const navigate = useNavigate();
  const search = useSearch({ from: '/shell/pam/credentials' });
  const { view, state, fixed } = readView(search);
  const key = JSON.stringify(state);
  // oxlint-disable-next-line react/exhaustive-deps -- the state is made anew from the URL every time; its text is its identity.
  const filter = useMemo(() => toFilter(state), [key]);

  const held = useHeldSelection();
  const selection = afterFilterChange(held.selection, filter);
  const select = useCallback(
    (change: (selection: Selection) => Selection) =>
      holdSelection({ selection: change(afterFilterChange(getHeldSelection().selection, filter)) }),
    [filter],
  );
  const direction = search.dir ?? 'ASC';
  const order = search.sort ? { field: search.sort, direction } : undefined;
  const rows = useCredentialRows(filter, order, !isEmpty(selection));
  const total = useCredentialCount(filter);
  const all = useCredentialColumns();
  const visible = search.cols ?? defaultColumns;
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
    columns: { all, visible, shown: all.filter(({ id }, index) => index === 0 || visible.includes(id)) },
    sort: search.sort ? { column: search.sort, direction } : undefined,
    onSortChange: (sort: { column: string; direction: 'ASC' | 'DESC' }) =>
      go({ ...search, sort: sortable.find((name) => name === sort.column), dir: sort.direction }),
  };
}
