import { describe, expect, it } from 'vitest';
import { mightDecide, needsSecondPerson } from './second-person';

const operator = { role: 'OPERATOR', status: 'ACTIVE', isApprover: false } as const;
const auditor = { ...operator, role: 'AUDITOR' } as const;
const leaver = { ...operator, status: 'INACTIVE' } as const;

describe('what needs a second person (rule 20)', () => {
  it('is what grants authority', () => {
    expect(needsSecondPerson(operator, { role: 'ADMINISTRATOR', status: 'ACTIVE' })).toBe(true);
    expect(needsSecondPerson({ ...leaver, isApprover: true }, operator)).toBe(true);
    expect(
      needsSecondPerson(
        { ...leaver, role: 'ADMINISTRATOR' },
        { ...leaver, role: 'ADMINISTRATOR', status: 'ACTIVE' },
      ),
    ).toBe(true);
    expect(needsSecondPerson({ ...auditor, isApprover: true }, operator)).toBe(true);
  });

  it('is not what takes authority away, or gives none', () => {
    expect(needsSecondPerson({ ...operator, role: 'ADMINISTRATOR' }, operator)).toBe(false);
    expect(needsSecondPerson({ ...operator, isApprover: true }, leaver)).toBe(false);
    expect(needsSecondPerson(auditor, operator)).toBe(false);
    expect(needsSecondPerson(leaver, operator)).toBe(false);
    expect(needsSecondPerson({ ...leaver, role: 'ADMINISTRATOR' }, operator)).toBe(false);
  });

  it('concerns administrators and approvers', () => {
    expect(mightDecide(operator)).toBe(false);
    expect(mightDecide({ ...operator, isApprover: true })).toBe(true);
    expect(mightDecide({ ...operator, role: 'ADMINISTRATOR' })).toBe(true);
  });
});
