import { graphql } from '@/gql';
import type { ApproversQuery } from '@/gql/graphql';

export const approversDocument = graphql(`
  query Approvers {
    approvers {
      id
      module
      addedAt
      user { id displayName username }
      addedBy { id displayName username }
      approvedBy { id displayName username }
      protectedChange { id number mode }
    }
  }
`);

export type ApproverRow = ApproversQuery['approvers'][number];
