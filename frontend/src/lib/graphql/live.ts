import { useEffect, useRef, useState } from 'react';
import type { TypedDocumentString } from '@/gql/graphql';

interface LiveOptions<T> {
  /** Called with every event. */
  onData: (data: T) => void;
  /** Called every `pollInterval` ms while no event stream is open. Polling alone must keep the data up to date. */
  poll: () => void;
  pollInterval?: number;
  enabled?: boolean;
}

export type LiveState = 'connecting' | 'live' | 'polling' | 'ended';

/** Follows a subscription with server-sent events, over a connection of its own. Polls while it reconnects. */
export function useLive<T, V extends Record<string, unknown>>(
  document: TypedDocumentString<T, V>,
  variables: V,
  options: LiveOptions<T>,
): LiveState {
  const { enabled = true, pollInterval = 4000 } = options;
  const [state, setState] = useState<LiveState>('connecting');
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const key = JSON.stringify(variables);

  useEffect(() => {
    if (!enabled) return undefined;
    let stopped = false;
    let unsubscribe: (() => void) | undefined;
    void import('graphql-sse').then(({ createClient }) => {
      if (stopped) return;
      const client = createClient({
        url: '/graphql',
        singleConnection: false,
        credentials: 'same-origin',
        retryAttempts: Number.POSITIVE_INFINITY,
        retry: async (retries) => {
          setState('polling');
          await new Promise((resolve) => setTimeout(resolve, Math.min(30_000, 1000 * 2 ** retries)));
        },
      });
      unsubscribe = client.subscribe<T>(
        { query: document.toString(), variables: JSON.parse(key) },
        {
          next: ({ data }) => {
            setState('live');
            if (data) latest.current.onData(data);
          },
          error: () => setState('polling'),
          complete: () => setState((now) => (now === 'polling' ? now : 'ended')),
        },
      );
    });
    return () => {
      stopped = true;
      unsubscribe?.();
    };
  }, [document, key, enabled]);

  useEffect(() => {
    if (!enabled || state === 'live' || state === 'ended') return undefined;
    const timer = setInterval(() => latest.current.poll(), pollInterval);
    return () => clearInterval(timer);
  }, [state, enabled, pollInterval]);

  return state;
}
