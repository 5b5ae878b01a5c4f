import { graphql } from '@/gql';
import type { UsersQuery } from '@/gql/graphql';

export const usersDocument = graphql(`
  query Users($filter: UserFilter, $after: String) {
    users(first: 100, after: $after, filter: $filter) {
      pageInfo { hasNextPage endCursor }
      nodes { id username displayName email role status isApprover hasSecondFactor mustChangePassword createdAt }
    }
  }
`);

export type UserRow = UsersQuery['users']['nodes'][number];
