import { describe, expect, it } from 'vitest';
import { valueWords } from './field-words';
import { protectedChangeMessages } from './messages';

const say = (field: string, value: string | null) =>
  valueWords(protectedChangeMessages['pt-BR'], String, field, value);

describe('a value of a protected change (rule 20)', () => {
  it('is said in the page’s language', () => {
    expect(say('ROLE', 'ADMINISTRATOR')).toBe('Administrador');
    expect(say('SECOND_FACTOR_REQUIRED', 'false')).toBe('Não');
  });

  it('has its unit', () => {
    expect(say('APPROVAL_VALIDITY_MINUTES', '2880')).toBe('48 h');
    expect(say('COOLING_OFF_HOURS', '0')).toBe('0 h');
    expect(say('SECOND_FACTOR_GRACE_DAYS', '14')).toBe('14 d');
  });

  it('stays as the server says it where it is a name', () => {
    expect(say('DISPLAY_NAME', 'Nina New')).toBe('Nina New');
    expect(say('ROLE', null)).toBeUndefined();
  });
});
