import { lazy, Suspense, useState, type ComponentType, type ReactElement } from 'react';

/** The props of a button that stands in for a popup's trigger. */
export interface LazyTriggerProps {
  onClick: () => void;
  onPointerEnter: () => void;
  onFocus: () => void;
  'aria-haspopup': 'menu' | 'listbox' | 'dialog';
  'aria-expanded': false;
}

interface LazyPopupProps<P> {
  /** The props of the popup, which renders its own trigger once it is loaded. */
  props: P;
  /** Renders the button that is shown until then. It must look like the popup's own trigger. */
  trigger: (trigger: LazyTriggerProps) => ReactElement;
}

/**
 * A popup whose code is loaded when a person is about to open it: menus and pickers are large, and most visits open none.
 */
export function lazyPopup<P extends object>(
  popup: 'menu' | 'listbox' | 'dialog',
  load: () => Promise<ComponentType<P & { defaultOpen?: boolean }>>,
): ComponentType<LazyPopupProps<P>> {
  const Loaded = lazy(async () => ({ default: await load() }));
  // When this fails, opening the popup tries again and reports the error.
  const preload = () => void load().catch(() => undefined);
  return function LazyPopup({ props, trigger }: LazyPopupProps<P>) {
    const [isOpened, setIsOpened] = useState(false);
    const placeholder = trigger({
      onClick: () => setIsOpened(true),
      onPointerEnter: preload,
      onFocus: preload,
      'aria-haspopup': popup,
      'aria-expanded': false,
    });
    if (!isOpened) return placeholder;
    return (
      <Suspense fallback={placeholder}>
        <Loaded {...props} defaultOpen />
      </Suspense>
    );
  };
}
