import { useSuspenseQuery } from '@tanstack/react-query';
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
  // The numbers of waiting decisions may have changed meanwhile.
  refetchOnWindowFocus: true,
};

/** Returns who is signed in. Use it only below the app shell, which loads it. */
export function useViewer(): Viewer {
  return useSuspenseQuery(viewerQuery).data.viewer;
}

interface Permission {
  allowed: boolean;
  /** Why not, in the page's language; undefined when allowed. */
  reason: string | undefined;
}

/** Returns what the viewer's role allows. Disabled controls show the reason; the server checks again. */
export function usePermissions(): Record<'administer' | 'editInventory' | 'request', Permission> {
  const t = useMessages(viewerMessages);
  const { role } = useViewer();
  const permission = (allowed: boolean, reason: string): Permission => ({
    allowed,
    reason: allowed ? undefined : reason,
  });
  return {
    administer: permission(role === 'ADMINISTRATOR', t.administratorsOnly),
    editInventory: permission(role !== 'AUDITOR', t.auditorsRead),
    request: permission(role !== 'AUDITOR', t.auditorsRead),
  };
}
