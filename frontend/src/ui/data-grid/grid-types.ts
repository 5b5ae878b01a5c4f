import type { ReactNode } from 'react';

export interface GridColumn<Row> {
  id: string;
  header: string;
  /** Holds the row's actions. It stays visible at the end, and its header is for screen readers only. */
  actions?: boolean;
  /** A track of CSS grid, for example `minmax(160px, 2fr)` or `120px`. */
  width: string;
  cell: (row: Row) => ReactNode;
  align?: 'start' | 'end';
  /** Clicking the header sorts by this column. */
  sortable?: boolean;
}

export interface GridSort {
  column: string;
  direction: 'ASC' | 'DESC';
}

/** The selection as the grid uses it. */
export interface GridSelection {
  isSelected: (key: string) => boolean;
  header: 'none' | 'some' | 'all';
  /** Selects or deselects these rows. */
  set: (keys: readonly string[], selected: boolean) => void;
  /** Selects everything that matches, loaded or not. Without it, Ctrl+A and the header checkbox are disabled. */
  selectAll?: () => void;
  clear: () => void;
}

/** The loaded rows of a connection. */
export interface GridRows<Row> {
  rows: readonly Row[];
  /** The first rows are loading: the grid shows a skeleton. */
  isLoading: boolean;
  /** Rows for other variables are loading; the present ones stay, dimmed. */
  isRefreshing?: boolean;
  error?: unknown;
  onRetry?: () => void;
  hasMore: boolean;
  isLoadingMore: boolean;
  onLoadMore: () => void;
}
