import { useSyncExternalStore, type ReactElement } from 'react';

interface ToastOptions {
  description?: string;
  tone?: 'success' | 'danger';
}

type Region = { draw: () => ReactElement; add: (title: string, options: ToastOptions) => void };

const listeners = new Set<() => void>();
let region: Region | undefined;
let loading: Promise<Region> | undefined;

async function load(): Promise<Region> {
  const { createToastManager, ToastRegion } = await import('./toast-region');
  const manager = createToastManager();
  region = {
    draw: () => <ToastRegion manager={manager} />,
    add: (title, { description, tone = 'success' }) =>
      void manager.add({
        title,
        description,
        type: tone,
        priority: tone === 'danger' ? 'high' : 'low',
        timeout: tone === 'danger' ? 10_000 : 5000,
      }),
  };
  for (const listener of listeners) listener();
  // The region listens once it is on the page.
  await new Promise((resolve) => setTimeout(resolve, 50));
  return region;
}

/** Says something small that needs no answer. What matters is said on the page instead. */
export function toast(title: string, options: ToastOptions = {}): void {
  loading ??= load();
  void loading.then((loaded) => loaded.add(title, options));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Where toasts appear; once on the page. */
export function Toasts(): ReactElement | null {
  const loaded = useSyncExternalStore(subscribe, () => region);
  return loaded?.draw() ?? null;
}
