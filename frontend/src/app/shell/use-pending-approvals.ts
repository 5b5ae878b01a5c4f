import { useQueryClient } from '@tanstack/react-query';
import { useViewer, viewerQuery } from '@/entities/viewer/use-viewer';
import { graphql } from '@/gql';
import { useLive } from '@/lib/graphql/live';

const changed = graphql(`
  subscription PendingApprovalCountChanged {
    pendingApprovalCountChanged
  }
`);

/** Returns how many operations wait for the viewer's decision, and keeps it up to date. */
export function usePendingApprovals(): number {
  const client = useQueryClient();
  const viewer = useViewer();
  useLive(
    changed,
    {},
    {
      enabled: viewer.isApprover,
      pollInterval: 30_000,
      onData: ({ pendingApprovalCountChanged }) =>
        client.setQueryData(
          viewerQuery.queryKey,
          (now) => now && { viewer: { ...now.viewer, pendingApprovalCount: pendingApprovalCountChanged } },
        ),
      poll: () => void client.invalidateQueries({ queryKey: viewerQuery.queryKey }),
    },
  );
  return viewer.pendingApprovalCount;
}
