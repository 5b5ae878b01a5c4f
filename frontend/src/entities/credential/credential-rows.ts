import { useQuery } from '@tanstack/react-query';
import { graphql, readFragment } from '@/gql';
import type { CredentialFilter, CredentialOrder, CredentialRowFragment } from '@/gql/graphql';
import { gqlQuery } from '@/lib/graphql/query';
import type { GridRows } from '@/ui/data-grid/grid-types';
import { useConnection } from '@/ui/data-grid/use-connection';

/** The fields that the columns of a list show. */
export const credentialRowFragment = graphql(`
  fragment CredentialRow on Credential {
    id
    username
    status
    expired
    expiresAt
    updatedAt
    additionalInformation
    device {
      id
      name
      address
    }
    domain {
      id
      name
    }
    passwordType {
      id
      name
    }
    tags {
      id
      name
    }
    passwordChange {
      automatic
    }
  }
`);

const credentialsDocument = graphql(`
  query Credentials($first: Int!, $after: String, $filter: CredentialFilter, $orderBy: CredentialOrder) {
    credentials(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...CredentialRow
      }
    }
  }
`);

const countDocument = graphql(`
  query CredentialCount($filter: CredentialFilter) {
    credentials(first: 1, filter: $filter) {
      totalCount
    }
  }
`);

export type CredentialRow = CredentialRowFragment;

/** Loads the rows of a list and refreshes them, unless `paused`, for example while rows are selected. */
export function useCredentialRows(
  filter: CredentialFilter,
  orderBy: CredentialOrder | undefined,
  paused: boolean,
): GridRows<CredentialRow> {
  return useConnection(
    credentialsDocument,
    { first: 100, filter, orderBy: orderBy ?? null },
    ({ credentials: { nodes, pageInfo } }) => ({
      nodes: readFragment(credentialRowFragment, nodes),
      pageInfo,
    }),
    { refetchInterval: paused ? false : 60_000 },
  );
}

/** Loads the exact number of matches, in a separate query because counting can take longer than loading rows. */
export function useCredentialCount(filter: CredentialFilter): number | undefined {
  const query = useQuery({ ...gqlQuery(countDocument, { filter }), staleTime: 60_000 });
  return query.data?.credentials.totalCount;
}
