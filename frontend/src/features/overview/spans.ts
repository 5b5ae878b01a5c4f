import { startOfDay, startOfWeek } from '@/lib/days';

/** The midnights around the days from `now` on: one more than days. */
export function dayBounds(now: Date, days: number): string[] {
  return Array.from({ length: days + 1 }, (_, index) => startOfDay(now, index).toISOString());
}

/** The Mondays around the past weeks, the present one included. */
export function weekBounds(now: Date, weeks: number): string[] {
  return Array.from({ length: weeks + 1 }, (_, index) => startOfWeek(now, index + 1 - weeks).toISOString());
}
