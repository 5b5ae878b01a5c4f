import { describe, expect, it } from 'vitest';
import { formatFor } from './format';

describe('plural', () => {
  it('uses the category many for a million in Portuguese', () => {
    const forms = { one: '# credencial', many: '# de credenciais', other: '# credenciais' };
    expect(formatFor('pt-BR').plural(1, forms)).toBe('1 credencial');
    expect(formatFor('pt-BR').plural(2500, forms)).toBe('2.500 credenciais');
    expect(formatFor('pt-BR').plural(1_000_000, forms)).toBe('1.000.000 de credenciais');
  });

  it('formats the count in English', () => {
    expect(formatFor('en').plural(224_756, { one: '# credential', other: '# credentials' })).toBe(
      '224,756 credentials',
    );
  });
});

describe('relative', () => {
  it('picks the largest fitting unit', () => {
    const now = Date.parse('2026-11-23T12:00:00Z');
    expect(formatFor('en').relative('2026-11-23T17:00:00Z', now)).toBe('in 5 hours');
    expect(formatFor('en').relative('2026-11-20T12:00:00Z', now)).toBe('3 days ago');
    expect(formatFor('en').relative('2026-11-23T12:00:10Z', now)).toBe('now');
  });
});
