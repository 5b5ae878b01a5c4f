import * as v from 'valibot';
import type { CredentialFilter } from '@/gql/graphql';
import { dayFrom, startOfDay } from '@/lib/days';
import { normalizeFilter } from './filter';

const expiries = ['expired', 'valid', 'week', 'month', 'quarter', 'range'] as const;
const day = v.optional(v.fallback(v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))), undefined));
const days = { week: 7, month: 30, quarter: 90 };
const ids = v.optional(v.fallback(v.array(v.string()), []), []);

/** What the filter bar holds, in the form that stands in the URL. Ids are enough: names are looked up. */
export const filterStateSchema = v.object({
  q: v.optional(v.fallback(v.pipe(v.union([v.string(), v.number()]), v.transform(String)), '')),
  status: v.optional(v.fallback(v.optional(v.picklist(['ACTIVE', 'INACTIVE'])), undefined)),
  type: ids,
  domain: ids,
  device: ids,
  tag: ids,
  auto: v.optional(v.fallback(v.optional(v.boolean()), undefined)),
  expiry: v.optional(v.fallback(v.optional(v.picklist(expiries)), undefined)),
  /** First and last day of the expiry, where that is `range`. */
  from: day,
  until: day,
});

export type FilterState = v.InferOutput<typeof filterStateSchema>;

export const emptyFilterState: FilterState = { type: [], domain: [], device: [], tag: [] };

/** The end of the day so many days from now: the same all day, so that equal filters stay equal. */
function endOfDay(from: Date, count: number): string {
  return startOfDay(from, count + 1).toISOString();
}

/** Both days in full. From today on, what has expired already today is not meant. */
function between({ from, until }: FilterState, now: Date): CredentialFilter {
  const today = startOfDay(now, 0).getTime();
  const first = from ? dayFrom(from) : undefined;
  return {
    // The server's conditions are strict, and an expiry at midnight belongs to the day that begins.
    expiresAfter: first ? new Date(first.getTime() - 1).toISOString() : null,
    expiresBefore: until ? startOfDay(dayFrom(until), 1).toISOString() : null,
    expired: first && first.getTime() >= today ? false : null,
  };
}

export function toFilter(state: FilterState, now = new Date()): CredentialFilter {
  const { expiry } = state;
  return normalizeFilter({
    search: state.q ?? null,
    status: state.status ?? null,
    passwordTypeIds: state.type,
    domainIds: state.domain,
    deviceIds: state.device,
    tagIds: state.tag,
    automaticChange: state.auto ?? null,
    ...(expiry === 'expired' ? { expired: true } : {}),
    ...(expiry === 'valid' ? { expired: false } : {}),
    ...(expiry === 'week' || expiry === 'month' || expiry === 'quarter'
      ? { expired: false, expiresBefore: endOfDay(now, days[expiry]) }
      : {}),
    ...(expiry === 'range' ? between(state, now) : {}),
  });
}

/** The state as it goes into the URL: without what is no condition. */
export function toSearch(state: FilterState): Partial<FilterState> {
  return Object.fromEntries(
    Object.entries(state).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

export function isFiltered(state: FilterState): boolean {
  return Object.keys(toSearch(state)).length > 0;
}
