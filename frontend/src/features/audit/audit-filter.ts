import type { InferOutput } from 'valibot';
import type { AuditEventFilter } from '@/gql/graphql';
import type { auditSearch } from './search';

export type AuditSearch = InferOutput<typeof auditSearch>;

/** The start of a day written as `2026-11-23`, so many days later; undefined when it is no day. */
export function startOfDay(day: string | undefined, later = 0): string | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day ?? '');
  if (!match) return null;
  const date = new Date(Number(match[1]), Number(match[2]) - 1, Number(match[3]) + later);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** The URL as the server's filter. Both days count in full, in the reader's own time. */
export function toAuditFilter(search: AuditSearch): AuditEventFilter {
  return {
    actorId: search.actor ?? null,
    action: search.action || null,
    subjectId: search.subject || null,
    result: search.result ?? null,
    from: startOfDay(search.from),
    before: startOfDay(search.to, 1),
  };
}
