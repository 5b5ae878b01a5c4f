import type { CSSProperties, MouseEvent } from 'react';
import { useMessages } from '@/lib/i18n/catalogue';
import { CheckboxMark } from '../checkbox-mark';
import { uiMessages } from '../messages';
import { Skeleton } from '../skeleton';
import styles from './data-grid.module.css';
import type { GridColumn } from './grid-types';

interface GridRowProps<Row> {
  row: Row;
  index: number;
  label: string;
  columns: readonly GridColumn<Row>[];
  template: string;
  style: CSSProperties;
  /** Undefined where nothing can be ticked. */
  selected: boolean | undefined;
  focusable: boolean;
  onFocus: () => void;
  onTick: (event: MouseEvent) => void;
  onOpen: (() => void) | undefined;
}

/** What a cell cuts off is told on hover. */
function tellWhole({ target }: MouseEvent) {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[role="gridcell"]') : null;
  if (cell) cell.title = cell.scrollWidth > cell.clientWidth ? cell.innerText : '';
}

const interactive = 'a, button, input, [role="checkbox"]';

export function GridRow<Row>(props: GridRowProps<Row>) {
  const { row, index, columns, selected, onTick, onOpen } = props;
  const t = useMessages(uiMessages);
  const onClick = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest(interactive)) return;
    if (event.shiftKey && selected !== undefined) onTick(event);
    else if (onOpen) onOpen();
    else if (selected !== undefined) onTick(event);
  };
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-index={index}
      data-clickable={onOpen || selected !== undefined ? true : undefined}
      tabIndex={props.focusable ? 0 : -1}
      className={styles.row}
      style={{ ...props.style, gridTemplateColumns: props.template, position: 'absolute' }}
      onFocus={props.onFocus}
      onClick={onClick}
      onMouseOver={tellWhole}
      // A shift-click chooses rows, not text.
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
    >
      {selected === undefined ? null : (
        <div role="gridcell" className={styles.cell}>
          <span
            role="checkbox"
            aria-checked={selected}
            aria-label={`${t.selectRow}: ${props.label}`}
            tabIndex={-1}
            className={styles.tick}
            onClick={onTick}
          >
            <CheckboxMark checked={selected} />
          </span>
        </div>
      )}
      {columns.map((column, at) => (
        <div
          key={column.id}
          role="gridcell"
          className={styles.cell}
          data-align={column.align}
          data-names={at === 0 || undefined}
          data-actions={column.actions}
        >
          {column.cell(row)}
        </div>
      ))}
    </div>
  );
}

interface SkeletonRowProps {
  index: number;
  columns: readonly { id: string; align?: 'start' | 'end' }[];
  template: string;
  selectable: boolean;
  style?: CSSProperties;
}

export function SkeletonRow({ index, columns, template, selectable, style }: SkeletonRowProps) {
  return (
    <div
      role="presentation"
      className={styles.row}
      style={{ ...style, gridTemplateColumns: template, position: style ? 'absolute' : 'relative' }}
    >
      {selectable ? <div className={styles.cell} /> : null}
      {columns.map((column, at) => (
        <div key={column.id} className={styles.cell} data-align={column.align}>
          <Skeleton width={`${45 + ((index * 7 + at * 13) % 40)}%`} />
        </div>
      ))}
    </div>
  );
}
