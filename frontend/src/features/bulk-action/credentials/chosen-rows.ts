import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { credentialRowFragment, type CredentialRow } from '@/entities/credential/credential-rows';
import { graphql, readFragment } from '@/gql';
import type { CredentialStatus } from '@/gql/graphql';
import { request } from '@/lib/graphql/request';
import type { GridRows } from '@/ui/data-grid/grid-types';

const chosenDocument = graphql(`
  query ChosenCredentials($ids: [ID!]!) {
    nodes(ids: $ids) {
      kind: __typename
      ... on Credential {
        ...CredentialRow
      }
    }
  }
`);

const statusDocument = graphql(`
  query ChosenStatuses($ids: [ID!]!) {
    nodes(ids: $ids) {
      id
      ... on Credential {
        status
      }
    }
  }
`);

const pageSize = 100;
/** The server's limit on ids in `nodes`. */
const maxNodes = 200;

async function loadRows(ids: readonly string[], signal?: AbortSignal): Promise<CredentialRow[]> {
  const { nodes } = await request(chosenDocument, { ids: [...ids] }, signal);
  return nodes.flatMap((node) =>
    node?.kind === 'Credential' ? [readFragment(credentialRowFragment, node)] : [],
  );
}

/** Returns the ids to load. Removing ids does not change the list, to keep the loaded pages and the scroll position. */
function useStableList(ids: ReadonlySet<string>): readonly string[] {
  const [list, setList] = useState<readonly string[]>(() => [...ids]);
  const known = useMemo(() => new Set(list), [list]);
  if ([...ids].every((id) => known.has(id))) return list;
  const next = [...ids];
  setList(next);
  return next;
}

/** Loads the rows of credentials chosen one by one, page by page. Removed rows disappear without loading again. */
export function useChosenRows(ids: ReadonlySet<string>): GridRows<CredentialRow> {
  const list = useStableList(ids);
  const query = useInfiniteQuery({
    queryKey: ['ChosenCredentials', list] as const,
    queryFn: ({ pageParam, signal }) => loadRows(list.slice(pageParam, pageParam + pageSize), signal),
    initialPageParam: 0,
    getNextPageParam: (_last, pages) =>
      pages.length * pageSize < list.length ? pages.length * pageSize : undefined,
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(
    () => (query.data?.pages.flat() ?? []).filter((row) => ids.has(row.id)),
    [query.data, ids],
  );
  return {
    rows,
    isLoading: query.isPending && !query.isError,
    isRefreshing: false,
    error: query.error,
    onRetry: () => void query.refetch(),
    hasMore: query.hasNextPage && !query.isFetchNextPageError,
    isLoadingMore: query.isFetching,
    onLoadMore: () => void query.fetchNextPage(),
  };
}

/** Returns the ids of the credentials that have the status, without those that no longer exist. */
export async function idsWithStatus(ids: ReadonlySet<string>, status: CredentialStatus): Promise<string[]> {
  const list = [...ids];
  const matching: string[] = [];
  for (let start = 0; start < list.length; start += maxNodes) {
    const { nodes } = await request(statusDocument, { ids: list.slice(start, start + maxNodes) });
    for (const node of nodes) if (node && 'status' in node && node.status === status) matching.push(node.id);
  }
  return matching;
}
