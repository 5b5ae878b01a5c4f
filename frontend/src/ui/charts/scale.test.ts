import { describe, expect, it } from 'vitest';
import { scaleFor } from './scale';

describe('scaleFor', () => {
  it('has whole, round steps', () => {
    expect(scaleFor(3)).toEqual([0, 1, 2, 3]);
    expect(scaleFor(9)).toEqual([0, 3, 6, 9]);
    expect(scaleFor(258)).toEqual([0, 100, 200, 300]);
    expect(scaleFor(880_538)).toEqual([0, 250_000, 500_000, 750_000, 1_000_000]);
  });

  it('reaches the largest value with at most five lines', () => {
    for (let largest = 1; largest < 3000; largest++) {
      const lines = scaleFor(largest);
      expect(lines.at(-1)).toBeGreaterThanOrEqual(largest);
      expect(lines.length).toBeLessThanOrEqual(5);
    }
  });

  it('has a scale for nothing', () => {
    expect(scaleFor(0)).toEqual([0, 1]);
  });
});
