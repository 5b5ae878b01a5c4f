import { describe, expect, it } from 'vitest';
import { countByGroup, occurringStatuses, totalOf } from './outcome-groups';

const statuses = [
  { status: 'PENDING_APPROVAL', count: 2 },
  { status: 'RUNNING', count: 1 },
  { status: 'SUCCESS', count: 5 },
  { status: 'CANCELED', count: 1 },
  { status: 'EXPIRED', count: 3 },
] as const;

describe('outcomes', () => {
  it('are grouped without losing one', () => {
    expect(countByGroup(statuses)).toEqual({ open: 3, success: 5, ended: 4 });
    expect(totalOf(statuses)).toBe(12);
  });

  it('have a column each, in the order of an operation’s states', () => {
    expect(occurringStatuses([{ statuses }, { statuses: [{ status: 'ERROR', count: 1 }] }])).toEqual([
      'PENDING_APPROVAL',
      'RUNNING',
      'SUCCESS',
      'ERROR',
      'EXPIRED',
      'CANCELED',
    ]);
  });
});
