import { describe, expect, it } from 'vitest';
import { matches, operationNumber } from './match';

describe('matches', () => {
  it('compares beginnings of words, whatever the accents and the case', () => {
    expect(matches('Configurações › Usuários', 'usua')).toBe(true);
    expect(matches('Settings › Password types', 'pass typ')).toBe(true);
    expect(matches('Settings › Password types', 'word')).toBe(false);
    expect(matches('Devices', '  ')).toBe(true);
  });
});

describe('operationNumber', () => {
  it('reads a number with and without its sign', () => {
    expect(operationNumber('#12')).toBe(12);
    expect(operationNumber(' 7 ')).toBe(7);
    expect(operationNumber('srv-12')).toBeUndefined();
    expect(operationNumber('')).toBeUndefined();
  });
});
