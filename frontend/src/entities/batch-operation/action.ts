import { CircleOff, CirclePlay, PencilLine, TimerOff, type LucideIcon } from 'lucide-react';
import type { BatchAction, CredentialStatus } from '@/gql/graphql';

/** The four actions, in the order they are offered. */
export const batchActions = ['UPDATE', 'INACTIVATE', 'ACTIVATE', 'EXPIRE'] as const satisfies BatchAction[];

export const actionIcons: Record<BatchAction, LucideIcon> = {
  UPDATE: PencilLine,
  INACTIVATE: CircleOff,
  ACTIVATE: CirclePlay,
  EXPIRE: TimerOff,
};

/** The status of the credentials an action offers. */
export function offeredStatus(action: BatchAction): CredentialStatus {
  return action === 'ACTIVATE' ? 'INACTIVE' : 'ACTIVE';
}
