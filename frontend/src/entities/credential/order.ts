import type { CredentialOrderField } from '@/gql/graphql';
import type { GridSort } from '@/ui/data-grid/grid-types';

/** The orders of the list. Its sortable columns have the same names. */
export const credentialOrders = [
  'USERNAME',
  'DEVICE',
  'EXPIRES_AT',
] as const satisfies CredentialOrderField[];

/** Returns the API's order for a sorted column; undefined if there is none. */
export function toOrder(sort: GridSort | undefined) {
  const field = credentialOrders.find((name) => name === sort?.column);
  return sort && field ? { field, direction: sort.direction } : undefined;
}
