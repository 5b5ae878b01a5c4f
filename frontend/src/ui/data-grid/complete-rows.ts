import type { UseQueryResult } from '@tanstack/react-query';
import type { GridRows } from './grid-types';

/** Adapts a query that returns all rows at once to `DataGrid`. */
export function completeRows<T, Row>(
  query: UseQueryResult<T>,
  rowsOf: (data: T) => readonly Row[],
): GridRows<Row> & { totalCount: number | undefined } {
  const rows = query.data === undefined ? undefined : rowsOf(query.data);
  return {
    rows: rows ?? [],
    totalCount: rows?.length,
    isLoading: query.isPending,
    error: query.error,
    onRetry: () => void query.refetch(),
    hasMore: false,
    isLoadingMore: false,
    onLoadMore: () => undefined,
  };
}
