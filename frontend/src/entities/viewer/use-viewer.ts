import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { graphql } from '@/gql';
import type { ViewerQuery } from '@/gql/graphql';
import { gqlQuery } from '@/lib/graphql/query';
import { useMessages } from '@/lib/i18n/catalogue';
import { viewerMessages } from './messages';

const viewerDocument = graphql(`
  query Viewer {
    viewer {
      role
      isApprover
      pendingApprovalCount
      pendingProtectedChangeCount
      canDecideProtectedChanges
      unacknowledgedBreakGlass {
        id
        number
        requestedBy {
          id
        }
      }
      canRequest
      cannotRequestReason
      cannotRequestCode
      user {
        id
        username
        displayName
        email
      }
    }
  }
`);

export type Viewer = ViewerQuery['viewer'];

export const viewerQuery = {
  ...gqlQuery(viewerDocument, {}),
  staleTime: 30_000,
  // What waits for the viewer may have changed while they were elsewhere.
  refetchOnWindowFocus: true,
};

/** Who is signed in. Only below the app shell, which waits for the answer. */
export function useViewer(): Viewer {
  return useSuspenseQuery(viewerQuery).data.viewer;
}

/** The same, where nobody may be signed in yet. */
export function useMaybeViewer(): Viewer | undefined {
  return useQuery({ ...viewerQuery, enabled: false }).data?.viewer;
}

export interface Permission {
  allowed: boolean;
  /** Why not, for people; undefined when allowed. */
  reason: string | undefined;
}

/** What the role may do; a control that is off shows the reason. The server decides again. */
export function usePermissions(): Record<'administer' | 'editInventory' | 'request', Permission> {
  const t = useMessages(viewerMessages);
  const { role } = useViewer();
  const permit = (allowed: boolean, reason: string): Permission => ({
    allowed,
    reason: allowed ? undefined : reason,
  });
  return {
    administer: permit(role === 'ADMINISTRATOR', t.administratorsOnly),
    editInventory: permit(role !== 'AUDITOR', t.auditorsRead),
    request: permit(role !== 'AUDITOR', t.auditorsRead),
  };
}
