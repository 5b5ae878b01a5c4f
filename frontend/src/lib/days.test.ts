import { describe, expect, it } from 'vitest';
import { dayFrom, startOfDay, startOfWeek, toDay } from './days';

describe('days in the viewer’s time zone', () => {
  it('start at midnight, also past the end of a month', () => {
    expect(toDay(startOfDay(new Date(2026, 10, 24, 17, 5), 7))).toBe('2026-12-01');
    expect(startOfDay(new Date(2026, 10, 24, 17, 5), 0)).toEqual(new Date(2026, 10, 24));
  });

  it('belong to weeks that start on Monday', () => {
    expect(toDay(startOfWeek(new Date(2026, 10, 24), 0))).toBe('2026-11-23');
    expect(toDay(startOfWeek(new Date(2026, 10, 23), 0))).toBe('2026-11-23');
    expect(toDay(startOfWeek(new Date(2026, 10, 22), 0))).toBe('2026-11-16');
    expect(toDay(startOfWeek(new Date(2026, 10, 24), -11))).toBe('2026-09-07');
  });

  it('can be written to the URL and read back', () => {
    expect(toDay(dayFrom('2026-02-03'))).toBe('2026-02-03');
  });
});
