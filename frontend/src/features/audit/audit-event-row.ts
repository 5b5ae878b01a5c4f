import { graphql } from '@/gql';
import type { AuditEventsQuery } from '@/gql/graphql';

export const eventsDocument = graphql(`
  query AuditEvents($filter: AuditEventFilter, $after: String) {
    auditEvents(first: 100, after: $after, filter: $filter) {
      pageInfo { hasNextPage endCursor }
      nodes {
        id
        at
        action
        subjectType
        subjectId
        result
        details
        address
        session
        token { id name }
        occurrences
        actor { id displayName username }
      }
    }
  }
`);

export type AuditEventRow = AuditEventsQuery['auditEvents']['nodes'][number];
