import { useSyncExternalStore, type ReactElement } from 'react';

interface ToastOptions {
  description?: string;
  tone?: 'success' | 'danger';
}

type Region = { render: () => ReactElement; add: (title: string, options: ToastOptions) => void };

const listeners = new Set<() => void>();
let region: Region | undefined;
let loading: Promise<Region> | undefined;

async function load(): Promise<Region> {
  const { createToastManager, ToastRegion } = await import('./toast-region');
  const manager = createToastManager();
  region = {
    render: () => <ToastRegion manager={manager} />,
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
  // The region receives toasts only once it is mounted.
  await new Promise((resolve) => setTimeout(resolve, 50));
  return region;
}

/** Shows a short message that disappears by itself. Important messages belong on the page. */
export function toast(title: string, options: ToastOptions = {}): void {
  loading ??= load();
  void loading.then((loaded) => loaded.add(title, options));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Renders the toasts. Mount it once. */
export function Toasts(): ReactElement | null {
  const loaded = useSyncExternalStore(subscribe, () => region);
  return loaded?.render() ?? null;
}
