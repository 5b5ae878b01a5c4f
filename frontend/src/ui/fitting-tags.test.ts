import { describe, expect, it } from 'vitest';
import { countFittingTags } from './fitting-tags';

describe('the number of tags on one line', () => {
  it('is all that fit', () => {
    expect(countFittingTags([], 120)).toBe(0);
    expect(countFittingTags(['dmz', 'tier-1'], 120)).toBe(2);
  });

  it('is at least one, however long it is', () => {
    expect(countFittingTags(['disaster-recovery of the northern site'], 120)).toBe(1);
    expect(countFittingTags(['disaster-recovery of the northern site', 'dmz'], 120)).toBe(1);
  });

  it('leaves space for the number of the others', () => {
    expect(countFittingTags(['dmz', 'ot', 'tier-1'], 120)).toBe(2);
    expect(countFittingTags(['audit-2026', 'pci-dss', 'dmz'], 120)).toBe(1);
  });
});
