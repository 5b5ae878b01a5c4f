import { describe, expect, it } from 'vitest';
import { fittingTags } from './tag-room';

describe('tags on one line', () => {
  it('shows all that fit', () => {
    expect(fittingTags([], 120)).toBe(0);
    expect(fittingTags(['dmz', 'tier-1'], 120)).toBe(2);
  });

  it('shows the first, however long it is', () => {
    expect(fittingTags(['disaster-recovery of the northern site'], 120)).toBe(1);
    expect(fittingTags(['disaster-recovery of the northern site', 'dmz'], 120)).toBe(1);
  });

  it('leaves room for the number of the others', () => {
    expect(fittingTags(['dmz', 'ot', 'tier-1'], 120)).toBe(2);
    expect(fittingTags(['audit-2026', 'pci-dss', 'dmz'], 120)).toBe(1);
  });
});
