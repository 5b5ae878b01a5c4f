import type { ProtectedChangeFilter } from '@/gql/graphql';
import type { ProtectedChangesSearch } from '../search';

export type ProtectedChangesTab = 'waiting' | 'mine' | 'all';

/** Returns the API's filter for a tab and the conditions in the URL. */
export function toFilter(tab: ProtectedChangesTab, search: ProtectedChangesSearch): ProtectedChangeFilter {
  return {
    ...(tab === 'waiting' && { waitingForMe: true }),
    ...(tab === 'mine' && { mine: true }),
    ...(search.kind && { kind: [search.kind] }),
    ...(search.status && tab !== 'waiting' && { status: [search.status] }),
    ...(search.requester && tab !== 'mine' && { requesterId: search.requester }),
    ...(search.subject && { subjectId: search.subject }),
  };
}

/** Whether the URL has conditions besides the tab. */
export function isNarrowed({ kind, status, requester, subject }: ProtectedChangesSearch): boolean {
  return Boolean(kind || status || requester || subject);
}
