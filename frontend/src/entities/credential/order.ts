import type { CredentialOrderField } from '@/gql/graphql';
import type { GridSort } from '@/ui/data-grid/grid-types';

/** What the list can be ordered by; its columns have the same names. */
export const credentialOrders = [
  'USERNAME',
  'DEVICE',
  'EXPIRES_AT',
] as const satisfies CredentialOrderField[];

/** The order of a column, undefined where the server knows none. */
export function toOrder(sort: GridSort | undefined) {
  const field = credentialOrders.find((name) => name === sort?.column);
  return sort && field ? { field, direction: sort.direction } : undefined;
}
