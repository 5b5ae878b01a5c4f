import { offeredStatus } from '@/entities/batch-operation/action';
import { sameFilter } from '@/entities/credential/filter';
import { isEmpty, noSelection, type Selection } from '@/entities/credential/selection';
import type { BatchAction } from '@/gql/graphql';
import { changedCount, noFields, type Fields } from './fields';

/** A request while it is written. */
export interface Draft {
  action: BatchAction | null;
  selection: Selection;
  fields: Fields;
  reason: string;
  /** Leave out what the action may not touch, instead of being refused. */
  leaveOut: boolean;
  /** Idempotency key: sending twice requests once. */
  key: string;
  /** What choosing another action did to the rest of the draft; said until the next change. */
  consequence: 'emptied' | 'unsent' | null;
}

export type DraftChange =
  | { type: 'action'; action: BatchAction }
  | { type: 'selection'; selection: Selection }
  | { type: 'fields'; fields: Partial<Fields> }
  | { type: 'reason'; reason: string }
  | { type: 'leaveOut'; leaveOut: boolean }
  | { type: 'key'; key: string };

export function emptyDraft(key: string): Draft {
  return {
    action: null,
    selection: noSelection,
    fields: noFields,
    reason: '',
    leaveOut: false,
    key,
    consequence: null,
  };
}

export function changeDraft(draft: Draft, change: DraftChange): Draft {
  switch (change.type) {
    case 'action':
      return chooseAction(draft, change.action);
    case 'selection':
      return { ...draft, selection: change.selection, leaveOut: false, consequence: null };
    case 'fields':
      return { ...draft, fields: { ...draft.fields, ...change.fields }, leaveOut: false, consequence: null };
    case 'reason':
      return { ...draft, reason: change.reason };
    case 'leaveOut':
      return { ...draft, leaveOut: change.leaveOut };
    case 'key':
      return { ...draft, key: change.key };
  }
}

/** “All matching” that asks for the wrong status holds nothing the action may touch, so it ends; ticked rows stay. */
function chooseAction(draft: Draft, action: BatchAction): Draft {
  if (action === draft.action) return draft;
  const { selection } = draft;
  const status = selection.kind === 'all' ? selection.filter.status : null;
  const emptied = Boolean(status) && status !== offeredStatus(action);
  const unsent = draft.action === 'UPDATE' && changedCount(draft.fields) > 0;
  return {
    ...draft,
    action,
    selection: emptied ? noSelection : selection,
    leaveOut: false,
    consequence: emptied ? 'emptied' : unsent ? 'unsent' : null,
  };
}

/** Whether leaving would lose anything. */
export function isStarted(draft: Draft): boolean {
  return (
    !isEmpty(draft.selection) ||
    changedCount(draft.fields) > 0 ||
    draft.reason.trim() !== '' ||
    draft.action !== null
  );
}

/** Whether beginning anew with a selection would lose anything that was chosen or written. */
export function wouldLose(draft: Draft, selection: Selection): boolean {
  return (
    changedCount(draft.fields) > 0 ||
    draft.reason.trim() !== '' ||
    !(isEmpty(draft.selection) || sameSelection(draft.selection, selection))
  );
}

function sameSelection(one: Selection, other: Selection): boolean {
  if (one.kind === 'some' || other.kind === 'some')
    return one.kind === 'some' && other.kind === 'some' && sameIds(one.ids, other.ids);
  return sameFilter(one.filter, other.filter) && sameIds(one.except, other.except);
}

function sameIds(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((id) => other.has(id));
}
