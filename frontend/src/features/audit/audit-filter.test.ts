import { describe, expect, it } from 'vitest';
import { startOfDay, toAuditFilter } from './audit-filter';

describe('days in the audit filter', () => {
  it('count in full', () => {
    expect(toAuditFilter({ from: '2026-11-23', to: '2026-11-23' })).toMatchObject({
      from: new Date(2026, 10, 23).toISOString(),
      before: new Date(2026, 10, 24).toISOString(),
    });
  });

  it('are no condition when they are no days', () => {
    expect(startOfDay('yesterday')).toBeNull();
    expect(startOfDay(undefined)).toBeNull();
  });
});
