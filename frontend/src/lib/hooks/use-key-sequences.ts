import { useEffect, useRef } from 'react';
import { singleKeysOn } from '../shortcuts';

const pause = 1200;
const writing = 'input, textarea, select, [contenteditable="true"]';

/** Whether keys belong to something else: to a text that is written, to an open menu or dialog, or to the browser. */
function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true;
  if (event.target instanceof Element && event.target.closest(writing)) return true;
  return (
    document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]') !== null
  );
}

/**
 * Calls what belongs to keys pressed one after another, for example `g c` or `?`. Nothing happens while somebody writes,
 * while a dialog is open, or when single keys are turned off.
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
      if (event.key.length !== 1 || isTaken(event) || !singleKeysOn()) return;
      const known = Object.keys(latest.current);
      const continued = `${pressed} ${event.key}`.trim();
      const next = known.some((keys) => keys === continued || keys.startsWith(`${continued} `))
        ? continued
        : event.key;
      clearTimeout(timer);
      timer = setTimeout(() => (pressed = ''), pause);
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
