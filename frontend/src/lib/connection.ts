import { useSyncExternalStore } from 'react';

/** `offline`: the browser has no network. `unreachable`: it has one, but the server does not respond. */
export type Connection = 'online' | 'offline' | 'unreachable';

const listeners = new Set<() => void>();
let reachable = true;

function notify(): void {
  for (const listener of listeners) listener();
}

/** Records whether the server responded to the latest request. */
export function setReachable(next: boolean): void {
  if (reachable === next) return;
  reachable = next;
  notify();
}

function getConnection(): Connection {
  if (!navigator.onLine) return 'offline';
  return reachable ? 'online' : 'unreachable';
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

export function useConnection(): Connection {
  return useSyncExternalStore(subscribe, getConnection);
}
