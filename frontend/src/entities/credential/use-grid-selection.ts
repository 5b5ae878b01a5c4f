import { useMemo } from 'react';
import type { CredentialFilter } from '@/gql/graphql';
import type { GridSelection } from '@/ui/data-grid/grid-types';
import { headerState, isSelected, noSelection, selectAll, setSelected, type Selection } from './selection';

/** Joins the selection model to a grid. `total` is the filter's exact count; “all” waits for it. */
export function useGridSelection(
  selection: Selection,
  onChange: (change: (selection: Selection) => Selection) => void,
  filter: CredentialFilter,
  total: number | undefined,
): GridSelection {
  return useMemo(
    () => ({
      isSelected: (key) => isSelected(selection, key),
      header: headerState(selection),
      set: (keys, selected) => onChange((now) => setSelected(now, keys, selected)),
      ...(total ? { selectAll: () => onChange(() => selectAll(filter, total)) } : {}),
      clear: () => onChange(() => noSelection),
    }),
    [selection, onChange, filter, total],
  );
}
