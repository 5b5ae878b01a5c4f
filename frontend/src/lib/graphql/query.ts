import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  type UseMutationResult,
} from '@tanstack/react-query';
import type { TypedDocumentString } from '@/gql/graphql';
import { request } from './request';

/** The name of an operation, which is the first part of its query key: invalidating `['Devices']` is enough. */
export function operationName(document: { toString(): string }): string {
  return /(?:query|mutation|subscription)\s+(\w+)/.exec(document.toString())?.[1] ?? 'anonymous';
}

/** Options for `useQuery`. The key is `[operation name, variables]`. */
export function gqlQuery<T, V>(document: TypedDocumentString<T, V>, variables: V) {
  return queryOptions({
    queryKey: [operationName(document), variables] as const,
    queryFn: ({ signal }) => request(document, variables, signal),
  });
}

interface Page {
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

/** Options for `useInfiniteQuery` over a Relay connection; the document takes `$after: String`. */
export function gqlConnection<T, V extends { after?: string | null | undefined }>(
  document: TypedDocumentString<T, V>,
  variables: Omit<V, 'after'>,
  connection: (data: T) => Page,
) {
  return infiniteQueryOptions({
    queryKey: [operationName(document), variables, 'pages'] as const,
    // V consists of `variables` and the cursor.
    queryFn: ({ pageParam, signal }) => request(document, { ...variables, after: pageParam } as V, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (lastPage) => {
      const { hasNextPage, endCursor } = connection(lastPage).pageInfo;
      return hasNextPage ? (endCursor ?? undefined) : undefined;
    },
  });
}

/** A mutation. It resolves with the data, also when the payload has `userErrors`. */
export function useGqlMutation<T, V>(document: TypedDocumentString<T, V>): UseMutationResult<T, Error, V> {
  return useMutation({
    mutationKey: [operationName(document)],
    mutationFn: (variables: V) => request(document, variables),
  });
}
