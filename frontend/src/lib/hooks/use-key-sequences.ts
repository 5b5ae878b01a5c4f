import { useEffect, useRef } from 'react';
import { areSingleKeysEnabled } from '../shortcuts';

/** How long a started sequence waits for its next key, in ms. */
const sequenceTimeout = 1200;
const textInputs = 'input, textarea, select, [contenteditable="true"]';

/** Whether a key belongs to something else: a text input, an open menu or dialog, or the browser. */
function isHandledElsewhere(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true;
  if (event.target instanceof Element && event.target.closest(textInputs)) return true;
  return (
    document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]') !== null
  );
}

/**
 * Calls the action of keys pressed one after another, for example `g c` or `?`. Does nothing while the focus is in a text
 * input, while a dialog is open, or when single-key shortcuts are off.
 */
export function useKeySequences(actions: Readonly<Record<string, () => void>>): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    let pressed = '';
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.length !== 1 || isHandledElsewhere(event) || !areSingleKeysEnabled()) return;
      const sequences = Object.keys(latest.current);
      const continued = `${pressed} ${event.key}`.trim();
      const next = sequences.some((keys) => keys === continued || keys.startsWith(`${continued} `))
        ? continued
        : event.key;
      clearTimeout(timer);
      timer = setTimeout(() => (pressed = ''), sequenceTimeout);
      const action = latest.current[next];
      pressed = action ? '' : next;
      if (!action) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
