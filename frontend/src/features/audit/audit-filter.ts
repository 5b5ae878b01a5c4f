import type { AuditEventFilter } from '@/gql/graphql';
import { dayFrom, startOfDay } from '@/lib/days';
import type { AuditSearch } from './search';

/** Converts the URL's filter to the API's. Both days are included, in the viewer's time zone. */
export function toAuditFilter(search: AuditSearch): AuditEventFilter {
  return {
    actorId: search.actor ?? null,
    action: search.action || null,
    subjectId: search.subject || null,
    result: search.result ?? null,
    from: search.from ? dayFrom(search.from).toISOString() : null,
    before: search.to ? startOfDay(dayFrom(search.to), 1).toISOString() : null,
  };
}
