import { useSyncExternalStore } from 'react';
import { editsFromChanges } from '@/entities/credential/fields/field-edits';
import { isEmpty } from '@/entities/credential/selection/selection';
import { getHeldSelection, type HeldSelection } from '@/entities/credential/selection/selection-store';
import { changeDraft, emptyDraft, wouldLose, type Draft, type DraftChange } from './draft';
import { parseDraft, writeDraft } from './draft-storage';
import { newIdempotencyKey } from './idempotency-key';

const storageKey = 'bulwark.bulk-action';
const listeners = new Set<() => void>();

let owner = '';
let draft: Draft = emptyDraft('');
let lastHandover: HeldSelection | null = null;

function store(next: Draft): void {
  draft = next;
  try {
    sessionStorage.setItem(storageKey, writeDraft(owner, draft));
  } catch {
    // Storage may be full or forbidden; the draft is then lost when the page is left.
  }
  for (const listener of listeners) listener();
}

/**
 * Opens the user's draft: the one stored in this tab, or an empty one. A handover from another screen starts a new draft.
 * If that would lose the stored one, it is kept and the handover is returned: the caller asks the user, then calls
 * `startNewDraft` or `keepDraft`. Calling this again has no effect.
 */
export function openDraft(user: string): HeldSelection | null {
  if (owner !== user || !draft.key) {
    owner = user;
    draft = parseDraft(readStorage(), user) ?? emptyDraft(newIdempotencyKey());
  }
  const handover = getHeldSelection();
  if (handover === lastHandover || isEmpty(handover.selection)) return null;
  if (wouldLose(draft, handover.selection)) return handover;
  startNewDraft(handover);
  return null;
}

/** Starts a new draft with a handover from another screen. */
export function startNewDraft(handover: HeldSelection): void {
  lastHandover = handover;
  const { selection, repeat } = handover;
  store({
    ...emptyDraft(newIdempotencyKey()),
    selection,
    ...(repeat && { action: repeat.action, edits: editsFromChanges(repeat.changes, repeat.choices) }),
  });
}

/** Keeps the stored draft and ignores the handover from now on. */
export function keepDraft(handover: HeldSelection): void {
  lastHandover = handover;
}

function readStorage(): string | null {
  try {
    return sessionStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

export function updateDraft(change: DraftChange): void {
  store(changeDraft(draft, change));
}

/** Deletes a draft that was sent or discarded. */
export function discardDraft(): void {
  lastHandover = null;
  draft = emptyDraft(newIdempotencyKey());
  try {
    sessionStorage.removeItem(storageKey);
  } catch {
    // Without storage, there is nothing to remove.
  }
  for (const listener of listeners) listener();
}

export function getDraft(): Draft {
  return draft;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useDraft(): Draft {
  return useSyncExternalStore(subscribe, getDraft);
}
