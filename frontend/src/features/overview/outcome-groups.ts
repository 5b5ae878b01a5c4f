import { operationStatuses } from '@/entities/batch-operation/statuses';
import type { BatchOperationStatus } from '@/gql/graphql';
import type { Tone } from '@/ui/status-dot';

type OutcomeGroup = 'success' | 'partial' | 'failed' | 'ended' | 'open';

/** The groups of statuses that the chart distinguishes, from bottom to top. The table has every status. */
export const outcomeGroups: readonly { key: OutcomeGroup; tone: Tone }[] = [
  { key: 'success', tone: 'success' },
  { key: 'partial', tone: 'warning' },
  { key: 'failed', tone: 'danger' },
  { key: 'ended', tone: 'off' },
  { key: 'open', tone: 'accent' },
];

const groupOf: Record<BatchOperationStatus, OutcomeGroup> = {
  PENDING_APPROVAL: 'open',
  PENDING_EXECUTION: 'open',
  RUNNING: 'open',
  SUCCESS: 'success',
  PARTIAL_SUCCESS: 'partial',
  ERROR: 'failed',
  DISAPPROVED: 'ended',
  EXPIRED: 'ended',
  CANCELED: 'ended',
};

interface StatusCount {
  status: BatchOperationStatus;
  count: number;
}

export function countByGroup(statuses: readonly StatusCount[]): Partial<Record<OutcomeGroup, number>> {
  const sums: Partial<Record<OutcomeGroup, number>> = {};
  for (const { status, count } of statuses) sums[groupOf[status]] = (sums[groupOf[status]] ?? 0) + count;
  return sums;
}

export function totalOf(statuses: readonly StatusCount[]): number {
  return statuses.reduce((sum, { count }) => sum + count, 0);
}

/** Returns the statuses that occur in some period, in the order in which operations pass through them. */
export function occurringStatuses(
  periods: readonly { statuses: readonly StatusCount[] }[],
): BatchOperationStatus[] {
  return operationStatuses.filter((status) =>
    periods.some(({ statuses }) => statuses.some((entry) => entry.status === status && entry.count > 0)),
  );
}
