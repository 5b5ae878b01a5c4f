import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useEffect, useRef, type ReactNode } from 'react';
import { useMessages } from '@/lib/i18n/catalogue';
import { uiMessages } from '../messages';
import { ErrorState } from '../states';
import styles from './data-grid.module.css';
import { GridHeader } from './grid-header';
import { GridRow, SkeletonRow } from './grid-row';
import type { GridColumn, GridRows, GridSelection, GridSort } from './grid-types';
import { useGridKeyboard } from './use-grid-keyboard';

const rowHeight = 36;
const headerHeight = 36;
/** More rows are requested when fewer than this many are left below. */
const prefetchDistance = 30;

interface DataGridProps<Row> extends GridRows<Row> {
  /** Names the grid for screen readers. */
  label: string;
  columns: readonly GridColumn<Row>[];
  rowKey: (row: Row) => string;
  /** Names a row for its checkbox. */
  rowLabel: (row: Row) => string;
  /** Exact number of matches; undefined while unknown. */
  totalCount?: number | undefined;
  /** Shown when there is no row: an EmptyState or a NoMatchState. */
  empty: ReactNode;
  sort?: GridSort | undefined;
  onSortChange?: (sort: GridSort) => void;
  selection?: GridSelection | undefined;
  onOpen?: (row: Row) => void;
  /** Counts and actions, below the rows and inside the frame. */
  footer?: ReactNode;
  /** Without a frame, for use in a dialog. */
  flush?: boolean;
}

/** The minimum width of the columns. In less space, the grid scrolls sideways. */
function minimumWidth(columns: readonly { width: string }[]): number {
  return columns.reduce((sum, { width }) => sum + Number(/\d+(?=px)/.exec(width)?.[0] ?? 100), 0);
}

/** A virtual grid of a connection's rows. Loads more while scrolling; rows are selected and opened by mouse or keyboard. */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const { rows, columns, rowKey, selection, onOpen, hasMore, isLoadingMore, onLoadMore } = props;
  const t = useMessages(uiMessages);
  const scroller = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length + (hasMore ? 3 : 0),
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: headerHeight,
    initialRect: { width: 1200, height: 800 },
    // The focused row stays in the document after scrolling away from it.
    rangeExtractor: (range: Range) => {
      const indices = defaultRangeExtractor(range);
      return rows.length > 0 && !indices.includes(active)
        ? [...indices, active].toSorted((a, b) => a - b)
        : indices;
    },
  });

  const focusRow = (index: number) => {
    virtualizer.scrollToIndex(index);
    requestAnimationFrame(() =>
      body.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus({ preventScroll: true }),
    );
  };
  const { active, setActive, onKeyDown, onToggle } = useGridKeyboard({
    keys: rows.map(rowKey),
    selection,
    pageSize: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / rowHeight) - 2),
    focusRow,
    onOpen: onOpen && ((index) => rows[index] !== undefined && onOpen(rows[index])),
  });

  const items = virtualizer.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && !isLoadingMore && !props.isLoading && last >= rows.length - prefetchDistance) onLoadMore();
  }, [hasMore, isLoadingMore, props.isLoading, last, rows.length, onLoadMore]);

  const template = [selection ? '44px' : '', ...columns.map((column) => column.width)].join(' ');
  const isEmpty = !props.isLoading && rows.length === 0;
  return (
    <div className={props.flush ? styles.flush : styles.frame}>
      <div
        ref={scroller}
        className={styles.scroller}
        data-refreshing={props.isRefreshing || undefined}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- without a row to focus, the keyboard scrolls the header sideways from here.
        tabIndex={isEmpty ? 0 : undefined}
      >
        <div
          role="grid"
          aria-label={props.label}
          aria-rowcount={props.totalCount === undefined ? -1 : props.totalCount + 1}
          aria-colcount={columns.length + (selection ? 1 : 0)}
          aria-multiselectable={selection ? true : undefined}
          aria-busy={props.isLoading || props.isRefreshing || undefined}
          className={styles.grid}
          style={{ minWidth: minimumWidth(columns) + (selection ? 44 : 0) + 16 }}
        >
          <GridHeader
            columns={columns}
            template={template}
            selection={selection}
            sort={props.sort}
            onSortChange={props.onSortChange}
            onKeyDown={onKeyDown}
          />
          <div
            ref={body}
            role="rowgroup"
            className={styles.body}
            onKeyDown={onKeyDown}
            style={{ height: props.isLoading || isEmpty ? undefined : virtualizer.getTotalSize() }}
          >
            {props.isLoading
              ? Array.from({ length: 18 }, (_, index) => (
                  <SkeletonRow
                    key={index}
                    index={index}
                    template={template}
                    columns={columns}
                    selectable={Boolean(selection)}
                  />
                ))
              : null}
            {isEmpty
              ? null
              : items.map((item) => {
                  const row = rows[item.index];
                  const position = { transform: `translateY(${item.start}px)` };
                  if (row === undefined) {
                    return (
                      <SkeletonRow
                        key={`more-${item.index}`}
                        index={item.index}
                        template={template}
                        columns={columns}
                        selectable={Boolean(selection)}
                        style={position}
                      />
                    );
                  }
                  return (
                    <GridRow
                      key={rowKey(row)}
                      row={row}
                      index={item.index}
                      label={props.rowLabel(row)}
                      columns={columns}
                      template={template}
                      style={position}
                      selected={selection ? selection.isSelected(rowKey(row)) : undefined}
                      focusable={item.index === active}
                      onFocus={() => setActive(item.index)}
                      onToggle={(event) => onToggle(item.index, event)}
                      onOpen={onOpen ? () => onOpen(row) : undefined}
                    />
                  );
                })}
          </div>
        </div>
        {isEmpty ? (
          <div className={styles.nothing}>
            {props.error ? <ErrorState error={props.error} onRetry={props.onRetry} /> : props.empty}
          </div>
        ) : null}
      </div>
      <div className="visually-hidden" role="status">
        {props.isLoading ? t.loading : ''}
      </div>
      {props.footer ? <div className={styles.footer}>{props.footer}</div> : null}
    </div>
  );
}
