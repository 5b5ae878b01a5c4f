import { useEffect, useState, type ComponentType } from 'react';
import type { TooltipPopupProps } from './tooltip-popup';

const openDelay = 500;
/** Long enough to move the pointer onto the tooltip. */
const closeDelay = 120;

/** Returns the props that give an element a tooltip. They do not change its accessible name. */
export function tooltip(text: string): { 'data-tooltip': string } {
  return { 'data-tooltip': text };
}

function tooltipOf(target: EventTarget | null): TooltipPopupProps | undefined {
  const anchor = target instanceof Element ? target.closest('[data-tooltip]') : null;
  const text = anchor?.getAttribute('data-tooltip');
  return anchor && text ? { anchor, text } : undefined;
}

const isPopup = (target: EventTarget | null) =>
  target instanceof Element && target.closest('[role="tooltip"]');

/**
 * Shows the tooltip of the element under the pointer or with keyboard focus. Mount it once. The popup's code is loaded
 * with the first tooltip, to keep it out of the first page.
 */
export function Tooltips() {
  const [shown, setShown] = useState<TooltipPopupProps>();
  const [Popup, setPopup] = useState<ComponentType<TooltipPopupProps>>();
  useEffect(() => watchDocument(setShown, (popup) => setPopup(() => popup)), []);
  return shown && Popup ? <Popup {...shown} /> : null;
}

function watchDocument(
  show: (next: TooltipPopupProps | undefined) => void,
  onLoaded: (popup: ComponentType<TooltipPopupProps>) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const schedule = (delay: number, next: TooltipPopupProps | undefined) => {
    clearTimeout(timer);
    timer = setTimeout(() => show(next), delay);
  };
  const open = async (delay: number, next: TooltipPopupProps) => {
    schedule(delay, next);
    onLoaded((await import('./tooltip-popup')).TooltipPopup);
  };
  const listeners = new AbortController();
  const listen = <K extends keyof DocumentEventMap>(
    type: K,
    listener: (event: DocumentEventMap[K]) => void,
  ) => document.addEventListener(type, listener, { signal: listeners.signal });
  listen('pointerover', ({ target, pointerType }) => {
    const next = pointerType === 'touch' ? undefined : tooltipOf(target);
    if (next) void open(openDelay, next);
    else if (isPopup(target)) clearTimeout(timer);
  });
  listen('pointerout', ({ target, relatedTarget }) => {
    const previous = tooltipOf(target);
    const isSameAnchor = previous?.anchor === tooltipOf(relatedTarget)?.anchor;
    if ((previous && !isSameAnchor) || isPopup(target)) schedule(closeDelay, undefined);
  });
  listen('focusin', ({ target }) => {
    const next = tooltipOf(target);
    if (next?.anchor.matches(':focus-visible')) void open(0, next);
  });
  for (const type of ['focusout', 'pointerdown'] as const) listen(type, () => schedule(0, undefined));
  listen('keydown', ({ key }) => {
    if (key === 'Escape') schedule(0, undefined);
  });
  return () => {
    clearTimeout(timer);
    listeners.abort();
  };
}
