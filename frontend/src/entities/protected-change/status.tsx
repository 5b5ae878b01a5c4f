import type { ProtectedChangeKind, ProtectedChangeMode, ProtectedChangeStatus } from '@/gql/graphql';
import { useMessages } from '@/lib/i18n/catalogue';
import { Badge, StatusDot, type Tone } from '@/ui/status-dot';
import { protectedChangeMessages } from './messages';

export const protectedChangeStatuses = [
  'PENDING',
  'APPLIED',
  'DISAPPROVED',
  'EXPIRED',
  'CANCELED',
] as const satisfies ProtectedChangeStatus[];

export const protectedChangeKinds = [
  'ADD_APPROVERS',
  'CREATE_ADMINISTRATOR',
  'GRANT_ROLE',
  'ACTIVATE_USER',
  'RESET_PASSWORD',
  'RESET_SECOND_FACTOR',
  'RELAX_PARAMETERS',
] as const satisfies ProtectedChangeKind[];

export const protectedChangeTones: Record<ProtectedChangeStatus, Tone> = {
  PENDING: 'warning',
  APPLIED: 'success',
  DISAPPROVED: 'danger',
  EXPIRED: 'off',
  CANCELED: 'off',
};

export function ProtectedChangeStatusDot({ status }: { status: ProtectedChangeStatus }) {
  const t = useMessages(protectedChangeMessages);
  return <StatusDot tone={protectedChangeTones[status]}>{t.statuses[status]}</StatusDot>;
}

const modeTones: Record<ProtectedChangeMode, Tone> = {
  FOUR_EYES: 'neutral',
  BOOTSTRAP: 'warning',
  BREAK_GLASS: 'danger',
};

/** How a protected change was decided. */
export function ProtectedChangeModeBadge({ mode }: { mode: ProtectedChangeMode }) {
  const t = useMessages(protectedChangeMessages);
  return <Badge tone={modeTones[mode]}>{t.modes[mode]}</Badge>;
}
