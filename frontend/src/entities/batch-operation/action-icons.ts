import { CircleOff, CirclePlay, PencilLine, TimerOff, type LucideIcon } from 'lucide-react';
import type { BatchAction } from '@/gql/graphql';

/** Apart from the table of actions, which the first visit loads for the routes. */
export const actionIcons: Readonly<Record<BatchAction, LucideIcon>> = {
  UPDATE: PencilLine,
  INACTIVATE: CircleOff,
  ACTIVATE: CirclePlay,
  EXPIRE: TimerOff,
};
