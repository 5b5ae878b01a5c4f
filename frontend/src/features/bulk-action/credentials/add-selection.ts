import { isEmpty, merge, selectedCount, type Selection } from '@/entities/credential/selection/selection';

export type AddPlan =
  /** `alreadyChosen` counts the added credentials that had been chosen before, where both are lists. */
  | { kind: 'merged'; selection: Selection; alreadyChosen: number }
  /** One request takes a list or a filter, not both: the user has to choose. */
  | { kind: 'conflict' };

/** Plans how credentials from the modal join the present selection. */
export function planAdd(present: Selection, added: Selection): AddPlan {
  if (isEmpty(present)) return { kind: 'merged', selection: added, alreadyChosen: 0 };
  const selection = merge(present, added);
  if (!selection) return { kind: 'conflict' };
  const areLists = present.kind === 'some' && added.kind === 'some';
  return {
    kind: 'merged',
    selection,
    alreadyChosen: areLists ? selectedCount(present) + selectedCount(added) - selectedCount(selection) : 0,
  };
}
