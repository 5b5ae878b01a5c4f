import * as v from 'valibot';
import type { CredentialFilter } from '@/gql/graphql';
import { dayFrom, startOfDay } from '@/lib/days';
import { normalizeFilter } from './filter';

const expiries = ['expired', 'valid', 'week', 'month', 'quarter', 'range'] as const;
const day = v.optional(v.fallback(v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))), undefined));
const days = { week: 7, month: 30, quarter: 90 };
const ids = v.optional(v.fallback(v.array(v.string()), []), []);

/** The state of the filter bar in the URL, with ids instead of names. */
export const filterStateSchema = v.object({
  q: v.optional(v.fallback(v.pipe(v.union([v.string(), v.number()]), v.transform(String)), '')),
  status: v.optional(v.fallback(v.optional(v.picklist(['ACTIVE', 'INACTIVE'])), undefined)),
  type: ids,
  domain: ids,
  device: ids,
  tag: ids,
  auto: v.optional(v.fallback(v.optional(v.boolean()), undefined)),
  expiry: v.optional(v.fallback(v.optional(v.picklist(expiries)), undefined)),
  /** The first and last day when `expiry` is `range`. */
  from: day,
  until: day,
});

export type FilterState = v.InferOutput<typeof filterStateSchema>;

export const emptyFilterState: FilterState = { type: [], domain: [], device: [], tag: [] };

/** Returns the end of the day `count` days after `from`. It is the same all day, so that equal filters compare equal. */
function endOfDay(from: Date, count: number): string {
  return startOfDay(from, count + 1).toISOString();
}

/** Includes both days in full. A range from today excludes credentials that expired earlier today. */
function expiryRange({ from, until }: FilterState, now: Date): CredentialFilter {
  const today = startOfDay(now, 0).getTime();
  const first = from ? dayFrom(from) : undefined;
  return {
    // The server compares strictly, and an expiry at midnight belongs to the day that starts then.
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
    ...(expiry === 'range' ? expiryRange(state, now) : {}),
  });
}

/** Returns the state for the URL, without empty conditions. */
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
