import type { CredentialFilter } from '@/gql/graphql';

/** Removes empty conditions and sorts the rest, so that equal filters have equal JSON and an empty one is `{}`. */
export function normalizeFilter(filter: CredentialFilter): CredentialFilter {
  const entries = Object.entries(filter).filter(
    ([name, value]) =>
      value !== undefined &&
      value !== null &&
      !(typeof value === 'string' && value.trim() === '') &&
      !(Array.isArray(value) && value.length === 0) &&
      !(name === 'all'),
  );
  return Object.fromEntries(
    entries
      .toSorted(([a], [b]) => a.localeCompare(b))
      .map(([name, value]) => [name, Array.isArray(value) ? value.toSorted() : value]),
  );
}

export function sameFilter(a: CredentialFilter, b: CredentialFilter): boolean {
  return JSON.stringify(normalizeFilter(a)) === JSON.stringify(normalizeFilter(b));
}

export function isEmptyFilter(filter: CredentialFilter): boolean {
  return Object.keys(normalizeFilter(filter)).length === 0;
}
