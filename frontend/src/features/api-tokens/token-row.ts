import { graphql } from '@/gql';
import type { ApiTokensQuery } from '@/gql/graphql';

export const tokensDocument = graphql(`
  query ApiTokens($filter: ApiTokenFilter) {
    apiTokens(filter: $filter) {
      id
      name
      scopes
      createdAt
      expiresAt
      lastUsedAt
      lastUsedAddress
      owner { id username displayName }
    }
  }
`);

export type TokenRow = ApiTokensQuery['apiTokens'][number];
