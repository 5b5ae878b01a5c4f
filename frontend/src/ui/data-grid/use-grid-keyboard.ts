import { useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { GridSelection } from './grid-types';

interface Options {
  keys: readonly string[];
  selection: GridSelection | undefined;
  pageSize: () => number;
  reveal: (index: number) => void;
  onOpen: ((index: number) => void) | undefined;
}

const isToggleAll = (event: KeyboardEvent) =>
  event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey);

const isInside = (event: KeyboardEvent, selector: string) =>
  event.target instanceof Element && event.target.closest(selector) !== null;

/** One row has the focus; arrows move it, Space ticks it, Shift stretches from the last ticked row (the anchor). */
export function useGridKeyboard({ keys, selection, pageSize, reveal, onOpen }: Options) {
  const [active, setActive] = useState(0);
  const anchor = useRef<number | null>(null);
  const index = Math.min(active, Math.max(0, keys.length - 1));

  const between = (from: number, to: number) => keys.slice(Math.min(from, to), Math.max(from, to) + 1);

  const toggle = (row: number) => {
    const key = keys[row];
    if (!selection || key === undefined) return;
    anchor.current = row;
    selection.set([key], !selection.isSelected(key));
  };

  /** Gives the rows from the anchor to `row` the anchor's state, and takes it from rows that were passed on the way back. */
  const stretch = (row: number) => {
    if (!selection) return;
    const from = Math.min(anchor.current ?? index, keys.length - 1);
    const on = anchor.current === null || selection.isSelected(keys[from] ?? '');
    anchor.current = from;
    const range = between(from, row);
    const passed = between(from, index).filter((key) => !range.includes(key));
    if (passed.length > 0 && Math.abs(row - index) < 200) selection.set(passed, !on);
    selection.set(range, on);
  };

  const moveTo = (next: number, extend: boolean) => {
    const row = Math.max(0, Math.min(keys.length - 1, next));
    if (extend) stretch(row);
    setActive(row);
    reveal(row);
  };

  const moves: Record<string, () => number> = {
    ArrowDown: () => index + 1,
    ArrowUp: () => index - 1,
    PageDown: () => index + pageSize(),
    PageUp: () => index - pageSize(),
    Home: () => 0,
    End: () => keys.length - 1,
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const move = moves[event.key];
    // A link or a button in a cell, or of the header, keeps its own keys.
    if ((event.key === ' ' || event.key === 'Enter') && isInside(event, 'a, button')) return;
    if (move && isInside(event, '[role="columnheader"]')) {
      event.preventDefault();
      moveTo(index, false);
    } else if (move) {
      event.preventDefault();
      if (!event.shiftKey) anchor.current = null;
      moveTo(move(), event.shiftKey);
    } else if (event.key === ' ' && selection) {
      event.preventDefault();
      if (event.shiftKey) stretch(index);
      else toggle(index);
    } else if (isToggleAll(event) && selection?.selectAll) {
      event.preventDefault();
      selection.selectAll();
    } else if (event.key === 'Escape' && selection && selection.header !== 'none') {
      event.preventDefault();
      event.stopPropagation();
      anchor.current = null;
      selection.clear();
    } else if (event.key === 'Enter' && onOpen && keys.length > 0) {
      event.preventDefault();
      onOpen(index);
    }
  };

  /** A click on a row's box, or on the row where nothing opens. */
  const onTick = (row: number, event: MouseEvent) => {
    if (event.shiftKey) stretch(row);
    else toggle(row);
    setActive(row);
  };

  return { active: index, setActive, onKeyDown, onTick };
}
