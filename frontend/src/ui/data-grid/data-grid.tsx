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
const prefetch = 30;

interface DataGridProps<Row> extends GridRows<Row> {
  /** Names the grid for screen readers. */
  label: string;
  columns: readonly GridColumn<Row>[];
  rowKey: (row: Row) => string;
  /** Names a row where only its box is read. */
  rowLabel: (row: Row) => string;
  /** Exact number of matches, undefined while it is not known. */
  totalCount?: number | undefined;
  /** Shown when there is no row: an EmptyState or a NoMatchState. */
  empty: ReactNode;
  sort?: GridSort | undefined;
  onSortChange?: (sort: GridSort) => void;
  selection?: GridSelection | undefined;
  onOpen?: (row: Row) => void;
  /** Stands below the rows and belongs to the grid's frame: counts and actions. */
  footer?: ReactNode;
  /** Without a frame of its own, for a dialog. */
  flush?: boolean;
}

/** The room that the columns need at least: below it, the grid scrolls sideways. */
function smallestWidth(columns: readonly { width: string }[]): number {
  return columns.reduce((sum, { width }) => sum + Number(/\d+(?=px)/.exec(width)?.[0] ?? 100), 0);
}

/** Rows of a connection: virtual, loading more while scrolling, ticked and opened by mouse or keyboard. */
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
    // The focused row stays in the document, however far one scrolls.
    rangeExtractor: (range: Range) => {
      const indices = defaultRangeExtractor(range);
      return rows.length > 0 && !indices.includes(active)
        ? [...indices, active].toSorted((a, b) => a - b)
        : indices;
    },
  });

  const reveal = (index: number) => {
    virtualizer.scrollToIndex(index);
    requestAnimationFrame(() =>
      body.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus({ preventScroll: true }),
    );
  };
  const { active, setActive, onKeyDown, onTick } = useGridKeyboard({
    keys: rows.map(rowKey),
    selection,
    pageSize: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / rowHeight) - 2),
    reveal,
    onOpen: onOpen && ((index) => rows[index] !== undefined && onOpen(rows[index])),
  });

  const items = virtualizer.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && !isLoadingMore && !props.isLoading && last >= rows.length - prefetch) onLoadMore();
  }, [hasMore, isLoadingMore, props.isLoading, last, rows.length, onLoadMore]);

  const template = [selection ? '44px' : '', ...columns.map((column) => column.width)].join(' ');
  const nothing = !props.isLoading && rows.length === 0;
  return (
    <div className={props.flush ? styles.flush : styles.frame}>
      <div
        ref={scroller}
        className={styles.scroller}
        data-refreshing={props.isRefreshing || undefined}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- without a row to stand on, the keyboard scrolls the titles sideways from here.
        tabIndex={nothing ? 0 : undefined}
      >
        <div
          role="grid"
          aria-label={props.label}
          aria-rowcount={props.totalCount === undefined ? -1 : props.totalCount + 1}
          aria-colcount={columns.length + (selection ? 1 : 0)}
          aria-multiselectable={selection ? true : undefined}
          aria-busy={props.isLoading || props.isRefreshing || undefined}
          className={styles.grid}
          style={{ minWidth: smallestWidth(columns) + (selection ? 44 : 0) + 16 }}
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
            style={{ height: props.isLoading || nothing ? undefined : virtualizer.getTotalSize() }}
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
            {nothing
              ? null
              : items.map((item) => {
                  const row = rows[item.index];
                  const place = { transform: `translateY(${item.start}px)` };
                  if (row === undefined) {
                    return (
                      <SkeletonRow
                        key={`more-${item.index}`}
                        index={item.index}
                        template={template}
                        columns={columns}
                        selectable={Boolean(selection)}
                        style={place}
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
                      style={place}
                      selected={selection ? selection.isSelected(rowKey(row)) : undefined}
                      focusable={item.index === active}
                      onFocus={() => setActive(item.index)}
                      onTick={(event) => onTick(item.index, event)}
                      onOpen={onOpen ? () => onOpen(row) : undefined}
                    />
                  );
                })}
          </div>
        </div>
        {nothing ? (
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
