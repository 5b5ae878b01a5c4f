import { describe, expect, it } from 'vitest';
import { isRelaxed, toInput, toValues } from './parameters';

const current = {
  approvalsRequired: 2,
  hours: 24,
  coolingOffHours: 24,
  secondFactorRequired: true,
  secondFactorGraceDays: 14,
};

describe('the approval parameters (rule 20)', () => {
  it('need a second person when they are relaxed', () => {
    const changes = [
      { approvalsRequired: 1 },
      { hours: 25 },
      { coolingOffHours: 0 },
      { secondFactorRequired: false },
      { secondFactorGraceDays: 15 },
    ];
    expect(changes.filter((change) => !isRelaxed(current, { ...current, ...change }))).toEqual([]);
  });

  it('need none when they are stricter or unchanged', () => {
    expect(isRelaxed(current, current)).toBe(false);
    expect(isRelaxed(current, { ...current, approvalsRequired: 3, hours: 1, coolingOffHours: 48 })).toBe(
      false,
    );
    expect(isRelaxed({ ...current, secondFactorRequired: false }, current)).toBe(false);
    expect(isRelaxed(current, { ...current, approvalsRequired: Number.NaN })).toBe(false);
  });

  it('are sent in minutes', () => {
    expect(toInput({ ...current, hours: 1.5 }).approvalValidityMinutes).toBe(90);
    expect(toValues({ ...current, approvalValidityMinutes: 90 }).hours).toBe(1.5);
  });
});
