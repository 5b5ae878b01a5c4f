import { startOfDay, startOfWeek } from '@/lib/days';

/** Returns the midnights that bound the next `days` days, today included: `days` + 1 of them. */
export function dayBounds(now: Date, days: number): string[] {
  return Array.from({ length: days + 1 }, (_, index) => startOfDay(now, index).toISOString());
}

/** Returns the Mondays that bound the past `weeks` weeks, the present one included. */
export function weekBounds(now: Date, weeks: number): string[] {
  return Array.from({ length: weeks + 1 }, (_, index) => startOfWeek(now, index + 1 - weeks).toISOString());
}
