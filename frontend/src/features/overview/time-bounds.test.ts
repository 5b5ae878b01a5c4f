import { describe, expect, it } from 'vitest';
import { dayBounds, weekBounds } from './time-bounds';

const now = new Date(2026, 10, 24, 15, 30);

describe('the bounds', () => {
  it('of days start today and end after the last one', () => {
    const bounds = dayBounds(now, 30);
    expect(bounds).toHaveLength(31);
    expect(bounds[0]).toBe(new Date(2026, 10, 24).toISOString());
    expect(bounds[30]).toBe(new Date(2026, 11, 24).toISOString());
  });

  it('of weeks end after the present one', () => {
    const bounds = weekBounds(now, 12);
    expect(bounds).toHaveLength(13);
    expect(bounds[11]).toBe(new Date(2026, 10, 23).toISOString());
    expect(bounds[12]).toBe(new Date(2026, 10, 30).toISOString());
  });
});
