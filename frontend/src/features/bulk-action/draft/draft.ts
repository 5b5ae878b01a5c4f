import { actions, changesFields } from '@/entities/batch-operation/action';
import { changedFields, noEdits, type FieldEdits } from '@/entities/credential/fields/field-edits';
import { sameFilter } from '@/entities/credential/filter/filter';
import { isEmpty, noSelection, type Selection } from '@/entities/credential/selection/selection';
import type { BatchAction } from '@/gql/graphql';

/** A request that has not been sent yet. */
export interface Draft {
  action: BatchAction | null;
  selection: Selection;
  edits: FieldEdits;
  reason: string;
  /** Requests the action for the eligible credentials only. Otherwise the server refuses the whole request. */
  skipIneligible: boolean;
  /** The idempotency key, with which sending the request twice creates one operation. */
  key: string;
  /** How choosing another action affected the rest of the draft; shown until the next change. */
  consequence: 'emptied' | 'unsent' | null;
}

export type DraftChange =
  | { type: 'action'; action: BatchAction }
  | { type: 'selection'; selection: Selection }
  | { type: 'edits'; edits: Partial<FieldEdits> }
  | { type: 'reason'; reason: string }
  | { type: 'skipIneligible'; skipIneligible: boolean }
  | { type: 'key'; key: string };

export function emptyDraft(key: string): Draft {
  return {
    action: null,
    selection: noSelection,
    edits: noEdits,
    reason: '',
    skipIneligible: false,
    key,
    consequence: null,
  };
}

/** Applies a change. Changing the selection or the edits resets the consent to skip ineligible credentials. */
export function changeDraft(draft: Draft, change: DraftChange): Draft {
  switch (change.type) {
    case 'action':
      return chooseAction(draft, change.action);
    case 'selection':
      return { ...draft, selection: change.selection, skipIneligible: false, consequence: null };
    case 'edits':
      return {
        ...draft,
        edits: { ...draft.edits, ...change.edits },
        skipIneligible: false,
        consequence: null,
      };
    case 'reason':
      return { ...draft, reason: change.reason };
    case 'skipIneligible':
      return { ...draft, skipIneligible: change.skipIneligible };
    case 'key':
      return { ...draft, key: change.key };
  }
}

/** Drops a filter for the other status, which matches nothing eligible. Ticked rows are kept. */
function chooseAction(draft: Draft, action: BatchAction): Draft {
  if (action === draft.action) return draft;
  const { selection } = draft;
  const status = selection.kind === 'all' ? selection.filter.status : null;
  const emptied = Boolean(status) && status !== actions[action].eligibleStatus;
  const unsent = changesFields(draft.action) && hasEdits(draft);
  return {
    ...draft,
    action,
    selection: emptied ? noSelection : selection,
    skipIneligible: false,
    consequence: emptied ? 'emptied' : unsent ? 'unsent' : null,
  };
}

function hasEdits(draft: Draft): boolean {
  return changedFields(draft.edits).length > 0;
}

/** Whether the draft has anything to lose. */
export function isStarted(draft: Draft): boolean {
  return draft.action !== null || !isEmpty(draft.selection) || hasEdits(draft) || draft.reason.trim() !== '';
}

/** Whether a new draft with this selection would lose anything that was chosen or written. */
export function wouldLose(draft: Draft, selection: Selection): boolean {
  return (
    hasEdits(draft) ||
    draft.reason.trim() !== '' ||
    !(isEmpty(draft.selection) || sameSelection(draft.selection, selection))
  );
}

function sameSelection(a: Selection, b: Selection): boolean {
  if (a.kind === 'some' || b.kind === 'some')
    return a.kind === 'some' && b.kind === 'some' && sameIds(a.ids, b.ids);
  return sameFilter(a.filter, b.filter) && sameIds(a.except, b.except);
}

function sameIds(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id));
}
