import { expect, it } from 'vitest';
import { toAuditFilter } from './audit-filter';

it('includes both days', () => {
  expect(toAuditFilter({ from: '2026-11-23', to: '2026-11-23' })).toMatchObject({
    from: new Date(2026, 10, 23).toISOString(),
    before: new Date(2026, 10, 24).toISOString(),
  });
});
