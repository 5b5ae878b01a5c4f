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
 * Returns how many protected changes wait for the viewer's decision. Approvers get no live updates of it: they follow their
 * operations already, and browsers limit the connections to a server. Their number is updated on navigation and focus.
 */
export function usePendingProtectedChanges(): number {
  const client = useQueryClient();
  const viewer = useViewer();
  useLive(
    changed,
    {},
    {
      enabled: viewer.canDecideProtectedChanges && !viewer.isApprover,
      pollInterval: 30_000,
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
