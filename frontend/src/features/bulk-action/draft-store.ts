import { useSyncExternalStore } from 'react';
import { getHeldSelection, type HeldSelection } from '@/entities/credential/selection-store';
import { isEmpty } from '@/entities/credential/selection';
import { changeDraft, emptyDraft, wouldLose, type Draft, type DraftChange } from './draft';
import { parseDraft, writeDraft } from './draft-storage';
import { fieldsOf } from './fields-again';
import { newKey } from './new-key';

const storageKey = 'bulwark.bulk-action';
const listeners = new Set<() => void>();

let owner = '';
let draft: Draft = emptyDraft('');
let taken: HeldSelection | null = null;

function store(next: Draft): void {
  draft = next;
  try {
    sessionStorage.setItem(storageKey, writeDraft(owner, draft));
  } catch {
    // Storage may be full or forbidden; the draft then lasts until the page is left.
  }
  for (const listener of listeners) listener();
}

/**
 * Opens the person's draft, the one kept in this tab or an empty one. Rows ticked in a list, or an operation to be requested
 * again, begin a new one. Should that lose a kept draft, they are returned instead, and wait for `beginWith` or `goOnInstead`.
 * Calling it again changes nothing.
 */
export function openDraft(user: string): HeldSelection | null {
  if (owner !== user || !draft.key) {
    owner = user;
    draft = parseDraft(read(), user) ?? emptyDraft(newKey());
  }
  const held = getHeldSelection();
  if (held === taken || isEmpty(held.selection)) return null;
  if (wouldLose(draft, held.selection)) return held;
  beginWith(held);
  return null;
}

/** Begins a new draft with what another screen has handed over. */
export function beginWith(held: HeldSelection): void {
  taken = held;
  const { selection, again, names } = held;
  store({
    ...emptyDraft(newKey()),
    selection,
    ...(again && { action: again.action, fields: fieldsOf(again.changes, names) }),
  });
}

/** Goes on with the kept draft; what was handed over is not asked about again. */
export function goOnInstead(held: HeldSelection): void {
  taken = held;
}

function read(): string | null {
  try {
    return sessionStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

export function updateDraft(change: DraftChange): void {
  store(changeDraft(draft, change));
}

/** Forgets the draft: it was sent, or is not wanted any more. */
export function discardDraft(): void {
  taken = null;
  draft = emptyDraft(newKey());
  try {
    sessionStorage.removeItem(storageKey);
  } catch {
    // Nothing was kept then.
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
