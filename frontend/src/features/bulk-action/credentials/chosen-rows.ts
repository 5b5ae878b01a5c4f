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

const chunk = 100;
/** The server reads at most so many objects at once. */
const atOnce = 200;

async function readChosen(ids: readonly string[], signal?: AbortSignal): Promise<CredentialRow[]> {
  const { nodes } = await request(chosenDocument, { ids: [...ids] }, signal);
  return nodes.flatMap((node) =>
    node?.kind === 'Credential' ? [readFragment(credentialRowFragment, node)] : [],
  );
}

/** The list that is read. It stays while credentials are only removed, so that what is loaded stays, and the place in it. */
function useStableList(ids: ReadonlySet<string>): readonly string[] {
  const [list, setList] = useState<readonly string[]>(() => [...ids]);
  const known = useMemo(() => new Set(list), [list]);
  if ([...ids].every((id) => known.has(id))) return list;
  const next = [...ids];
  setList(next);
  return next;
}

/** The rows of credentials chosen one by one, read in chunks. Rows that are removed vanish at once. */
export function useChosenRows(ids: ReadonlySet<string>): GridRows<CredentialRow> {
  const list = useStableList(ids);
  const query = useInfiniteQuery({
    queryKey: ['ChosenCredentials', list] as const,
    queryFn: ({ pageParam, signal }) => readChosen(list.slice(pageParam, pageParam + chunk), signal),
    initialPageParam: 0,
    getNextPageParam: (_last, pages) =>
      pages.length * chunk < list.length ? pages.length * chunk : undefined,
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

/** Which of these credentials the action may touch; those that no longer exist are not among them. */
export async function eligibleOf(ids: ReadonlySet<string>, status: CredentialStatus): Promise<string[]> {
  const list = [...ids];
  const eligible: string[] = [];
  for (let at = 0; at < list.length; at += atOnce) {
    const { nodes } = await request(statusDocument, { ids: list.slice(at, at + atOnce) });
    for (const node of nodes) if (node && 'status' in node && node.status === status) eligible.push(node.id);
  }
  return eligible;
}
