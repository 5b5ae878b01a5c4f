import { describe, expect, it } from 'vitest';
import { canBecomeDecider, needsSecondPerson } from './second-person';

const operator = { role: 'OPERATOR', status: 'ACTIVE', isApprover: false } as const;
const auditor = { ...operator, role: 'AUDITOR' } as const;
const inactiveOperator = { ...operator, status: 'INACTIVE' } as const;

describe('a second person is needed (rule 20)', () => {
  it('for granting authority', () => {
    expect(needsSecondPerson(operator, { role: 'ADMINISTRATOR', status: 'ACTIVE' })).toBe(true);
    expect(needsSecondPerson({ ...inactiveOperator, isApprover: true }, operator)).toBe(true);
    expect(
      needsSecondPerson(
        { ...inactiveOperator, role: 'ADMINISTRATOR' },
        { ...inactiveOperator, role: 'ADMINISTRATOR', status: 'ACTIVE' },
      ),
    ).toBe(true);
    expect(needsSecondPerson({ ...auditor, isApprover: true }, operator)).toBe(true);
  });

  it('but not for withdrawing authority, or for changes that grant none', () => {
    expect(needsSecondPerson({ ...operator, role: 'ADMINISTRATOR' }, operator)).toBe(false);
    expect(needsSecondPerson({ ...operator, isApprover: true }, inactiveOperator)).toBe(false);
    expect(needsSecondPerson(auditor, operator)).toBe(false);
    expect(needsSecondPerson(inactiveOperator, operator)).toBe(false);
    expect(needsSecondPerson({ ...inactiveOperator, role: 'ADMINISTRATOR' }, operator)).toBe(false);
  });

  it('for changes of administrators and approvers', () => {
    expect(canBecomeDecider(operator)).toBe(false);
    expect(canBecomeDecider({ ...operator, isApprover: true })).toBe(true);
    expect(canBecomeDecider({ ...operator, role: 'ADMINISTRATOR' })).toBe(true);
  });
});
