import type { QueryClient } from '@tanstack/react-query';

/** What a protected change may have changed, requested or applied, is read again. */
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
