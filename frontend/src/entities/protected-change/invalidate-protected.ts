import type { QueryClient } from '@tanstack/react-query';

/** Refetches everything that requesting or applying a protected change can affect. */
export function invalidateProtected(client: QueryClient): void {
  for (const key of [
    'ProtectedChange',
    'ProtectedChanges',
    'ProtectedChangeCount',
    'FourEyes',
    'Viewer',
    'Users',
    'UserCount',
    'EligibleApprovers',
    'Approvers',
    'SystemParameters',
  ])
    void client.invalidateQueries({ queryKey: [key] });
}
