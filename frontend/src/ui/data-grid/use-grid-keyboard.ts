import { useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { GridSelection } from './grid-types';

interface Options {
  keys: readonly string[];
  selection: GridSelection | undefined;
  pageSize: () => number;
  /** Scrolls to a row and focuses it. */
  focusRow: (index: number) => void;
  onOpen: ((index: number) => void) | undefined;
}

const isSelectAll = (event: KeyboardEvent) =>
  event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey);

const isInside = (event: KeyboardEvent, selector: string) =>
  event.target instanceof Element && event.target.closest(selector) !== null;

/**
 * Handles the keyboard and clicks of a grid: arrows move the focus, Space toggles the focused row, and Shift extends the
 * selection from the row toggled last, the anchor.
 */
export function useGridKeyboard({ keys, selection, pageSize, focusRow, onOpen }: Options) {
  const [active, setActive] = useState(0);
  const anchor = useRef<number | null>(null);
  const index = Math.min(active, Math.max(0, keys.length - 1));

  const keysBetween = (from: number, to: number) => keys.slice(Math.min(from, to), Math.max(from, to) + 1);

  const toggle = (row: number) => {
    const key = keys[row];
    if (!selection || key === undefined) return;
    anchor.current = row;
    selection.set([key], !selection.isSelected(key));
  };

  /** Gives the rows from the anchor to `row` the anchor's state, and reverts rows of the previous range outside of it. */
  const extendTo = (row: number) => {
    if (!selection) return;
    const from = Math.min(anchor.current ?? index, keys.length - 1);
    const on = anchor.current === null || selection.isSelected(keys[from] ?? '');
    anchor.current = from;
    const range = keysBetween(from, row);
    const outside = keysBetween(from, index).filter((key) => !range.includes(key));
    if (outside.length > 0 && Math.abs(row - index) < 200) selection.set(outside, !on);
    selection.set(range, on);
  };

  const moveTo = (next: number, extend: boolean) => {
    const row = Math.max(0, Math.min(keys.length - 1, next));
    if (extend) extendTo(row);
    setActive(row);
    focusRow(row);
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
    // Links and buttons handle these keys themselves.
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
      if (event.shiftKey) extendTo(index);
      else toggle(index);
    } else if (isSelectAll(event) && selection?.selectAll) {
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

  /** Handles a click on a row's checkbox, or on a row that does not open. */
  const onToggle = (row: number, event: MouseEvent) => {
    if (event.shiftKey) extendTo(row);
    else toggle(row);
    setActive(row);
  };

  return { active: index, setActive, onKeyDown, onToggle };
}
