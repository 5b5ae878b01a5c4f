import type { BatchOperationStatus, BatchTaskCode, BatchTaskStatus } from '@/gql/graphql';

export const operationStatuses = [
  'PENDING_APPROVAL',
  'PENDING_EXECUTION',
  'RUNNING',
  'SUCCESS',
  'PARTIAL_SUCCESS',
  'ERROR',
  'DISAPPROVED',
  'EXPIRED',
  'CANCELED',
] as const satisfies BatchOperationStatus[];

export const taskStatuses = [
  'PENDING',
  'SUCCESS',
  'SKIPPED',
  'ERROR',
  'CANCELED',
] as const satisfies BatchTaskStatus[];

/** The reasons why a task did not succeed. */
export const taskCodes = [
  'CHANGED_SINCE_REQUEST',
  'DUPLICATE_CREDENTIAL',
  'FAILED',
  'LOCAL_TYPE_WITH_DOMAIN',
  'NOT_ACTIVE',
  'NOT_FOUND',
  'NOT_INACTIVE',
  'PARENT_CYCLE',
  'RECONCILES_ITSELF',
  'REFERENCE_INACTIVE',
  'REQUIRED',
] as const satisfies BatchTaskCode[];

/** Whether the operation can still change. */
export function isOpen(status: BatchOperationStatus): boolean {
  return status === 'PENDING_APPROVAL' || status === 'PENDING_EXECUTION' || status === 'RUNNING';
}
