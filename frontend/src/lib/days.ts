/** Midnight of the viewer's clock, so many days after the day of `from`. */
export function startOfDay(from: Date, days: number): Date {
  return new Date(from.getFullYear(), from.getMonth(), from.getDate() + days);
}

/** Midnight of the Monday on or before the day of `from`, so many weeks later. */
export function startOfWeek(from: Date, weeks: number): Date {
  const sinceMonday = (from.getDay() + 6) % 7;
  return startOfDay(from, weeks * 7 - sinceMonday);
}

/** A day as it stands in the URL: `YYYY-MM-DD` of the viewer's clock. */
export function toDay(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Midnight of the viewer's clock on a day `YYYY-MM-DD`. */
export function dayFrom(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date);
}
