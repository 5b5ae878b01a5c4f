import type { BatchOperationFilter } from '@/gql/graphql';
import type { BatchOperationsSearch } from './search';

export type OperationsTab = 'waiting' | 'mine' | 'all';

/** The beginning of a day of the viewer's clock, `days` later. */
function startOf(day: string, days = 0): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + days).toISOString();
}

/** What is asked of the server. The last day counts in full. */
export function toOperationFilter(tab: OperationsTab, search: BatchOperationsSearch): BatchOperationFilter {
  return {
    ...(tab === 'waiting' && { waitingForMe: true }),
    ...(tab === 'mine' && { mine: true }),
    ...(search.q && { search: search.q }),
    ...(search.action && { action: [search.action] }),
    ...(search.status && tab !== 'waiting' && { status: [search.status] }),
    ...(search.requester && tab !== 'mine' && { requesterId: search.requester }),
    ...(search.from && { requestedFrom: startOf(search.from) }),
    ...(search.to && { requestedBefore: startOf(search.to, 1) }),
  };
}

/** Whether anything but the tab narrows the list. */
export function isNarrowed(search: BatchOperationsSearch): boolean {
  const { q, action, status, requester, from, to } = search;
  return Boolean(q || action || status || requester || from || to);
}
