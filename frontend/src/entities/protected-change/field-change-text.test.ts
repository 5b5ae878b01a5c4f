import { describe, expect, it } from 'vitest';
import { valueText } from './field-change-text';
import { protectedChangeMessages } from './messages';

const text = (field: string, value: string | null) =>
  valueText(protectedChangeMessages['pt-BR'], String, field, value);

describe('a value of a protected change (rule 20)', () => {
  it('is shown in the page’s language', () => {
    expect(text('ROLE', 'ADMINISTRATOR')).toBe('Administrador');
    expect(text('SECOND_FACTOR_REQUIRED', 'false')).toBe('Não');
  });

  it('has its unit', () => {
    expect(text('APPROVAL_VALIDITY_MINUTES', '2880')).toBe('48 h');
    expect(text('COOLING_OFF_HOURS', '0')).toBe('0 h');
    expect(text('SECOND_FACTOR_GRACE_DAYS', '14')).toBe('14 d');
  });

  it('is unchanged when it is a name', () => {
    expect(text('DISPLAY_NAME', 'Nina New')).toBe('Nina New');
    expect(text('ROLE', null)).toBeUndefined();
  });
});
