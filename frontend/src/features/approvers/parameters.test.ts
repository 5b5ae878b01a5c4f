import { describe, expect, it } from 'vitest';
import { isRelaxed, toInput, toValues } from './parameters';

const now = {
  approvalsRequired: 2,
  hours: 24,
  coolingOffHours: 24,
  secondFactorRequired: true,
  secondFactorGraceDays: 14,
};

describe('the approval parameters (rule 20)', () => {
  it('need a second person where less is asked', () => {
    const changes = [
      { approvalsRequired: 1 },
      { hours: 25 },
      { coolingOffHours: 0 },
      { secondFactorRequired: false },
      { secondFactorGraceDays: 15 },
    ];
    expect(changes.filter((change) => !isRelaxed(now, { ...now, ...change }))).toEqual([]);
  });

  it('do not where more is asked, or nothing changes', () => {
    expect(isRelaxed(now, now)).toBe(false);
    expect(isRelaxed(now, { ...now, approvalsRequired: 3, hours: 1, coolingOffHours: 48 })).toBe(false);
    expect(isRelaxed({ ...now, secondFactorRequired: false }, now)).toBe(false);
    expect(isRelaxed(now, { ...now, approvalsRequired: Number.NaN })).toBe(false);
  });

  it('are sent in minutes', () => {
    expect(toInput({ ...now, hours: 1.5 }).approvalValidityMinutes).toBe(90);
    expect(toValues({ ...now, approvalValidityMinutes: 90 }).hours).toBe(1.5);
  });
});
