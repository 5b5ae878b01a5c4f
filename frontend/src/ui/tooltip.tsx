import { useEffect, useState, type ComponentType } from 'react';
import type { TooltipPopupProps } from './tooltip-popup';

const toOpen = 500;
/** Long enough to move the pointer onto the text. */
const toClose = 120;

/** What an element needs to have a tooltip; it keeps its own accessible name. */
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
 * Shows the tooltip of whatever the pointer or the keyboard's focus rests on; once on the page. What draws it is loaded
 * with the first one, so that no page begins with it.
 */
export function Tooltips() {
  const [shown, setShown] = useState<TooltipPopupProps>();
  const [Popup, setPopup] = useState<ComponentType<TooltipPopupProps>>();
  useEffect(() => watch(setShown, (loaded) => setPopup(() => loaded)), []);
  return shown && Popup ? <Popup {...shown} /> : null;
}

function watch(
  show: (next: TooltipPopupProps | undefined) => void,
  onLoaded: (popup: ComponentType<TooltipPopupProps>) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (delay: number, next: TooltipPopupProps | undefined) => {
    clearTimeout(timer);
    timer = setTimeout(() => show(next), delay);
  };
  const open = async (delay: number, next: TooltipPopupProps) => {
    later(delay, next);
    onLoaded((await import('./tooltip-popup')).TooltipPopup);
  };
  const listeners = new AbortController();
  const on = <K extends keyof DocumentEventMap>(type: K, listener: (event: DocumentEventMap[K]) => void) =>
    document.addEventListener(type, listener, { signal: listeners.signal });
  on('pointerover', ({ target, pointerType }) => {
    const next = pointerType === 'touch' ? undefined : tooltipOf(target);
    if (next) void open(toOpen, next);
    else if (isPopup(target)) clearTimeout(timer);
  });
  on('pointerout', ({ target, relatedTarget }) => {
    const left = tooltipOf(target);
    const stays = left?.anchor === tooltipOf(relatedTarget)?.anchor;
    if ((left && !stays) || isPopup(target)) later(toClose, undefined);
  });
  on('focusin', ({ target }) => {
    const next = tooltipOf(target);
    if (next?.anchor.matches(':focus-visible')) void open(0, next);
  });
  for (const type of ['focusout', 'pointerdown'] as const) on(type, () => later(0, undefined));
  on('keydown', ({ key }) => {
    if (key === 'Escape') later(0, undefined);
  });
  return () => {
    clearTimeout(timer);
    listeners.abort();
  };
}
