import type { BatchOperationFilter } from '@/gql/graphql';
import { dayFrom, startOfDay } from '@/lib/days';
import type { BatchOperationsSearch } from '../search';

export type OperationsTab = 'waiting' | 'mine' | 'all';

/** Returns the API's filter for a tab and the conditions in the URL. The whole last day is included. */
export function toOperationFilter(tab: OperationsTab, search: BatchOperationsSearch): BatchOperationFilter {
  return {
    ...(tab === 'waiting' && { waitingForMe: true }),
    ...(tab === 'mine' && { mine: true }),
    ...(search.q && { search: search.q }),
    ...(search.action && { action: [search.action] }),
    ...(search.status && tab !== 'waiting' && { status: [search.status] }),
    ...(search.requester && tab !== 'mine' && { requesterId: search.requester }),
    ...(search.from && { requestedFrom: dayFrom(search.from).toISOString() }),
    ...(search.to && { requestedBefore: startOfDay(dayFrom(search.to), 1).toISOString() }),
  };
}

/** Whether the URL has conditions besides the tab. */
export function isFiltered(search: BatchOperationsSearch): boolean {
  const { q, action, status, requester, from, to } = search;
  return Boolean(q || action || status || requester || from || to);
}
