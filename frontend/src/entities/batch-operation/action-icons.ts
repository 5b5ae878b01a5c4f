import { CircleOff, CirclePlay, PencilLine, TimerOff, type LucideIcon } from 'lucide-react';
import type { BatchAction } from '@/gql/graphql';

/** In a separate file, because the first visit loads the table of actions but needs no icons. */
export const actionIcons: Readonly<Record<BatchAction, LucideIcon>> = {
  UPDATE: PencilLine,
  INACTIVATE: CircleOff,
  ACTIVATE: CirclePlay,
  EXPIRE: TimerOff,
};
