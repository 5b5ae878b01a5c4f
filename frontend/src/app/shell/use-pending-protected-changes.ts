import { useQueryClient } from '@tanstack/react-query';
import { useViewer, viewerQuery } from '@/entities/viewer/use-viewer';
import { graphql } from '@/gql';
import { useLive } from '@/lib/graphql/live';

const changed = graphql(`
  subscription PendingProtectedChangeCountChanged {
    pendingProtectedChangeCountChanged
  }
`);

/**
 * How many protected changes wait for the viewer. Administrators follow it live. Approvers follow their operations, and a
 * browser opens few connections to one server: they see it when they come back to the window or go to another page.
 */
export function usePendingProtectedChanges(): number {
  const client = useQueryClient();
  const viewer = useViewer();
  useLive(
    changed,
    {},
    {
      enabled: viewer.canDecideProtectedChanges && !viewer.isApprover,
      pollEvery: 30_000,
      onData: ({ pendingProtectedChangeCountChanged }) =>
        client.setQueryData(
          viewerQuery.queryKey,
          (now) =>
            now && {
              viewer: { ...now.viewer, pendingProtectedChangeCount: pendingProtectedChangeCountChanged },
            },
        ),
      poll: () => void client.invalidateQueries({ queryKey: viewerQuery.queryKey }),
    },
  );
  return viewer.pendingProtectedChangeCount;
}
