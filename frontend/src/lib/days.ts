/** Returns midnight in the viewer's time zone, `days` days after the day of `from`. */
export function startOfDay(from: Date, days: number): Date {
  return new Date(from.getFullYear(), from.getMonth(), from.getDate() + days);
}

/** Returns midnight of the Monday on or before the day of `from`, `weeks` weeks later. */
export function startOfWeek(from: Date, weeks: number): Date {
  const sinceMonday = (from.getDay() + 6) % 7;
  return startOfDay(from, weeks * 7 - sinceMonday);
}

/** Formats the day of a date in the viewer's time zone as `YYYY-MM-DD`, which URLs use. */
export function toDay(date: Date): string {
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
}

/** Returns midnight in the viewer's time zone on a day `YYYY-MM-DD`. */
export function dayFrom(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date);
}
