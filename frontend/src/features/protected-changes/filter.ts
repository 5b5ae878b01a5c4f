import type { ProtectedChangeFilter } from '@/gql/graphql';
import type { ProtectedChangesSearch } from './search';

export type ProtectedChangesTab = 'waiting' | 'mine' | 'all';

/** What is asked of the server. */
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

/** Whether anything but the tab narrows the list. */
export function isNarrowed({ kind, status, requester, subject }: ProtectedChangesSearch): boolean {
  return Boolean(kind || status || requester || subject);
}
