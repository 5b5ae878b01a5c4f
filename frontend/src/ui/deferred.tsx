import { lazy, Suspense, useState, type ComponentType, type ReactElement } from 'react';

/** What a button needs to stand in for a popup's trigger. */
export interface DeferredTrigger {
  onClick: () => void;
  onPointerEnter: () => void;
  onFocus: () => void;
  'aria-haspopup': 'menu' | 'listbox' | 'dialog';
  'aria-expanded': false;
}

interface DeferredProps<P> {
  /** What the popup is drawn with, once it is loaded; it draws its own trigger. */
  props: P;
  /** Draws the button that stands there until then; it must look like the popup's own. */
  trigger: (trigger: DeferredTrigger) => ReactElement;
}

/**
 * A popup whose code is loaded when someone is about to open it. Menus and pickers are heavy and most visits open none,
 * so the first page comes without them.
 */
export function deferred<P extends object>(
  popup: 'menu' | 'listbox' | 'dialog',
  load: () => Promise<ComponentType<P & { defaultOpen?: boolean }>>,
): ComponentType<DeferredProps<P>> {
  const Loaded = lazy(async () => ({ default: await load() }));
  // A failed attempt is repeated, and told of, when the popup is opened.
  const prepare = () => void load().catch(() => undefined);
  return function Deferred({ props, trigger }: DeferredProps<P>) {
    const [wanted, setWanted] = useState(false);
    const placeholder = trigger({
      onClick: () => setWanted(true),
      onPointerEnter: prepare,
      onFocus: prepare,
      'aria-haspopup': popup,
      'aria-expanded': false,
    });
    if (!wanted) return placeholder;
    return (
      <Suspense fallback={placeholder}>
        <Loaded {...props} defaultOpen />
      </Suspense>
    );
  };
}
