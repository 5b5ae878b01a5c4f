import { useMemo } from 'react';
import type { CredentialFilter } from '@/gql/graphql';
import type { GridSelection } from '@/ui/data-grid/grid-types';
import { headerState, isSelected, noSelection, selectAll, setSelected, type Selection } from './selection';

/** Connects a selection to a grid. “All matching” is offered once `total`, the filter's exact count, is known. */
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
      set: (keys, selected) => onChange((present) => setSelected(present, keys, selected)),
      ...(total ? { selectAll: () => onChange(() => selectAll(filter, total)) } : {}),
      clear: () => onChange(() => noSelection),
    }),
    [selection, onChange, filter, total],
  );
}
