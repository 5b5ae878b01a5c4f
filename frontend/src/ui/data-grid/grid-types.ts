import type { ReactNode } from 'react';

export interface GridColumn<Row> {
  id: string;
  header: string;
  /** What can be done to the row: always in sight, at the end; its header is only read out. */
  actions?: boolean;
  /** A track of CSS grid, for example `minmax(160px, 2fr)` or `120px`. */
  width: string;
  cell: (row: Row) => ReactNode;
  align?: 'start' | 'end';
  /** Clicking the header asks for this order. */
  sortable?: boolean;
}

export interface GridSort {
  column: string;
  direction: 'ASC' | 'DESC';
}

/** What the grid needs to know of a selection; see `entities/credential/use-selection.ts`. */
export interface GridSelection {
  isSelected: (key: string) => boolean;
  header: 'none' | 'some' | 'all';
  /** Ticks or unticks these rows. */
  set: (keys: readonly string[], selected: boolean) => void;
  /** Everything that matches, loaded or not. Without it, Ctrl+A and the header box are off. */
  selectAll?: () => void;
  clear: () => void;
}

/** The rows of a connection, as far as they are loaded. */
export interface GridRows<Row> {
  rows: readonly Row[];
  /** Nothing is known yet: skeleton. */
  isLoading: boolean;
  /** Other rows are on their way; the old ones stay, dimmed. */
  isRefreshing?: boolean;
  error?: unknown;
  onRetry?: () => void;
  hasMore: boolean;
  isLoadingMore: boolean;
  onLoadMore: () => void;
}
