import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { TypedDocumentString } from '@/gql/graphql';
import { gqlConnection } from '@/lib/graphql/query';
import type { GridRows } from './grid-types';

interface Connection<Node> {
  nodes: Node[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

interface Options {
  enabled?: boolean;
  /** In ms; false pauses, for example while something is selected. */
  refetchInterval?: number | false;
  refetchOnWindowFocus?: boolean;
}

/** Loads the rows of a Relay connection for `DataGrid`. When the variables change, the old rows stay until the new ones arrive. */
export function useConnection<T, V extends { after?: string | null | undefined }, Node>(
  document: TypedDocumentString<T, V>,
  variables: Omit<V, 'after'>,
  select: (data: T) => Connection<Node>,
  options: Options = {},
): GridRows<Node> {
  const query = useInfiniteQuery({
    ...gqlConnection(document, variables, select),
    placeholderData: (previous) => previous,
    enabled: options.enabled ?? true,
    refetchInterval: options.refetchInterval ?? false,
    refetchOnWindowFocus: options.refetchOnWindowFocus ?? false,
  });
  const pages = query.data?.pages;
  // oxlint-disable-next-line react/exhaustive-deps -- `select` is written inline and only picks a field.
  const rows = useMemo(() => pages?.flatMap((page) => select(page).nodes) ?? [], [pages]);
  const { fetchNextPage, refetch } = query;
  return {
    rows,
    isLoading: query.isPending && !query.isError,
    isRefreshing: query.isPlaceholderData,
    error: query.error,
    onRetry: useCallback(() => void refetch(), [refetch]),
    hasMore: query.hasNextPage && !query.isFetchNextPageError,
    isLoadingMore: query.isFetching,
    onLoadMore: useCallback(() => void fetchNextPage(), [fetchNextPage]),
  };
}
