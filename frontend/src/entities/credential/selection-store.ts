import { useSyncExternalStore } from 'react';
import type { BatchAction, CredentialChanges } from '@/gql/graphql';
import type { Choice } from '@/ui/combobox';
import { noSelection, type Selection } from './selection';

/** What the list hands to the wizard: the selection, and the words for its filter. */
export interface HeldSelection {
  selection: Selection;
  /** The filter in words, one condition each, for example “Status: Active”; empty for ticked rows. */
  words: readonly string[];
  /** Names of the ticked rows that were loaded and of what `again` refers to, for showing them before they are read again. */
  names: ReadonlyMap<string, Choice>;
  /** What is to be requested once more, when that is why the wizard is opened. */
  again: { action: BatchAction; changes: CredentialChanges } | null;
}

const nothing: HeldSelection = { selection: noSelection, words: [], names: new Map(), again: null };
const listeners = new Set<() => void>();
let held = nothing;

export function getHeldSelection(): HeldSelection {
  return held;
}

/** Keeps a selection across navigation, in memory only: it ends with the page. */
export function holdSelection(next: Partial<HeldSelection>): void {
  held = { ...held, again: null, ...next };
  for (const listener of listeners) listener();
}

export function dropSelection(): void {
  held = nothing;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useHeldSelection(): HeldSelection {
  return useSyncExternalStore(subscribe, getHeldSelection);
}
