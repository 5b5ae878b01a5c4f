import { isEmpty, merge, selectedCount, type Selection } from '@/entities/credential/selection/selection';

export type AddPlan =
  /** `alreadyChosen` is the number of added credentials that had been chosen before, if both are lists. */
  | { kind: 'merged'; selection: Selection; alreadyChosen: number }
  /** The user has to choose, because a request takes either a list or a filter. */
  | { kind: 'conflict' };

/** Combines credentials from the dialog with the present selection. */
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
