import { sameFilter } from '@/entities/credential/filter';
import { isEmpty, merge, selectedCount, setSelected, type Selection } from '@/entities/credential/selection';

export type AddPlan =
  /** `already` is how many of the added credentials had been chosen before. */
  | { kind: 'merged'; selection: Selection; already: number }
  /** One request takes a list or a filter, not both: the person decides. */
  | { kind: 'conflict' };

/** How credentials from the modal join those chosen before. */
export function planAdd(present: Selection, added: Selection): AddPlan {
  if (isEmpty(present)) return { kind: 'merged', selection: added, already: 0 };
  if (present.kind === 'some' && added.kind === 'some') {
    const { selection } = merge(present, added);
    return {
      kind: 'merged',
      selection,
      already: selectedCount(present) + selectedCount(added) - selectedCount(selection),
    };
  }
  if (present.kind === 'all' && added.kind === 'some') {
    const ids = [...added.ids];
    if (!ids.every((id) => present.except.has(id))) return { kind: 'conflict' };
    return { kind: 'merged', selection: setSelected(present, ids, true), already: 0 };
  }
  if (present.kind === 'all' && added.kind === 'all' && sameFilter(present.filter, added.filter)) {
    return { kind: 'merged', selection: merge(present, added).selection, already: 0 };
  }
  return { kind: 'conflict' };
}
