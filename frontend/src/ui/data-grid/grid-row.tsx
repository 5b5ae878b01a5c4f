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
  /** Undefined when rows cannot be selected. */
  selected: boolean | undefined;
  focusable: boolean;
  onFocus: () => void;
  onToggle: (event: MouseEvent) => void;
  onOpen: (() => void) | undefined;
}

/** Sets the title of a cell to its text when the text is cut off. */
function titleTruncatedCell({ target }: MouseEvent) {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[role="gridcell"]') : null;
  if (cell) cell.title = cell.scrollWidth > cell.clientWidth ? cell.innerText : '';
}

const interactive = 'a, button, input, [role="checkbox"]';

export function GridRow<Row>(props: GridRowProps<Row>) {
  const { row, index, columns, selected, onToggle, onOpen } = props;
  const t = useMessages(uiMessages);
  const onClick = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest(interactive)) return;
    if (event.shiftKey && selected !== undefined) onToggle(event);
    else if (onOpen) onOpen();
    else if (selected !== undefined) onToggle(event);
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
      onMouseOver={titleTruncatedCell}
      // A shift-click selects rows instead of text.
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
            onClick={onToggle}
          >
            <CheckboxMark checked={selected} />
          </span>
        </div>
      )}
      {columns.map((column, columnIndex) => (
        <div
          key={column.id}
          role="gridcell"
          className={styles.cell}
          data-align={column.align}
          data-names={columnIndex === 0 || undefined}
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
      {columns.map((column, columnIndex) => (
        <div key={column.id} className={styles.cell} data-align={column.align}>
          <Skeleton width={`${45 + ((index * 7 + columnIndex * 13) % 40)}%`} />
        </div>
      ))}
    </div>
  );
}
