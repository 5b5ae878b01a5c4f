import { useSyncExternalStore } from 'react';

const storageKey = 'bulwark.shortcuts';
const listeners = new Set<() => void>();
let enabled = readStored();

function readStored(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off';
  } catch {
    return true;
  }
}

/** Whether shortcuts of single keys are on. They interfere with speech input and switches (WCAG 2.1.4). */
export function areSingleKeysEnabled(): boolean {
  return enabled;
}

export function setSingleKeys(next: boolean): void {
  enabled = next;
  try {
    if (next) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, 'off');
  } catch {
    // Storage may be blocked; the choice then lasts until the page is closed.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useSingleKeys(): boolean {
  return useSyncExternalStore(subscribe, areSingleKeysEnabled);
}

/** The label of the Ctrl key on this machine. */
export function controlKeyLabel(): string {
  return /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘' : 'Ctrl';
}
