import { useSyncExternalStore } from 'react';
import type { BatchAction, CredentialChanges } from '@/gql/graphql';
import type { Choice } from '@/ui/combobox';
import { noSelection, type Selection } from './selection';

/** A request to repeat in the wizard. `choices` has the labels of the ids in the changes. */
export interface RepeatedRequest {
  action: BatchAction;
  changes: CredentialChanges;
  choices: ReadonlyMap<string, Choice>;
}

/** The selection that the list of credentials or the page of an operation hands over to the wizard. */
export interface HeldSelection {
  selection: Selection;
  repeat: RepeatedRequest | null;
}

const nothing: HeldSelection = { selection: noSelection, repeat: null };
const listeners = new Set<() => void>();
let held = nothing;

export function getHeldSelection(): HeldSelection {
  return held;
}

/** Keeps a selection across navigation, in memory only: reloading the page drops it. */
export function holdSelection(selection: Selection, repeat: RepeatedRequest | null = null): void {
  held = { selection, repeat };
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
