import type { BatchOperationStatus, BatchTaskStatus } from '@/gql/graphql';
import { useMessages } from '@/lib/i18n/catalogue';
import { StatusDot, type Tone } from '@/ui/status-dot';
import { batchOperationMessages } from './messages';

export const operationTones: Record<BatchOperationStatus, Tone> = {
  PENDING_APPROVAL: 'warning',
  PENDING_EXECUTION: 'accent',
  RUNNING: 'accent',
  SUCCESS: 'success',
  PARTIAL_SUCCESS: 'warning',
  ERROR: 'danger',
  DISAPPROVED: 'danger',
  EXPIRED: 'off',
  CANCELED: 'off',
};

const taskTones: Record<BatchTaskStatus, Tone> = {
  PENDING: 'neutral',
  SUCCESS: 'success',
  SKIPPED: 'warning',
  ERROR: 'danger',
  CANCELED: 'off',
};

export function OperationStatusDot({ status }: { status: BatchOperationStatus }) {
  const t = useMessages(batchOperationMessages);
  return <StatusDot tone={operationTones[status]}>{t.statuses[status]}</StatusDot>;
}

export function TaskStatusDot({ status }: { status: BatchTaskStatus }) {
  const t = useMessages(batchOperationMessages);
  return <StatusDot tone={taskTones[status]}>{t.taskStatuses[status]}</StatusDot>;
}
