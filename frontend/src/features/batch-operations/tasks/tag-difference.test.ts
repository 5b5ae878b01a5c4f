import { expect, it } from 'vitest';
import { tagDifference } from './tag-difference';

it('says which tags are added and which removed', () => {
  expect(tagDifference('linux, legacy', 'linux, pci-dss, weekly')).toBe('+ pci-dss, weekly − legacy');
  expect(tagDifference(null, 'pci-dss')).toBe('+ pci-dss');
  expect(tagDifference('legacy, linux', null)).toBe('− legacy, linux');
});
