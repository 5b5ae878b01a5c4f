import { useSyncExternalStore } from 'react';

/** `offline`: the browser has no network. `unreachable`: it has one, but the server did not answer. */
export type Connection = 'online' | 'offline' | 'unreachable';

const listeners = new Set<() => void>();
let reached = true;

function tell(): void {
  for (const listener of listeners) listener();
}

/** Notes whether the server answered the last time it was asked. */
export function noteReached(next: boolean): void {
  if (reached === next) return;
  reached = next;
  tell();
}

export function connection(): Connection {
  if (!navigator.onLine) return 'offline';
  return reached ? 'online' : 'unreachable';
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
  return useSyncExternalStore(subscribe, connection);
}
