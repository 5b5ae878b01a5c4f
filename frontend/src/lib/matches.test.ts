import { describe, expect, it } from 'vitest';
import { matches } from './matches';

describe('matches', () => {
  it('compares the starts of words, ignoring accents and case', () => {
    expect(matches('Configurações › Usuários', 'usua')).toBe(true);
    expect(matches('Settings › Password types', 'pass typ')).toBe(true);
    expect(matches('Settings › Password types', 'word')).toBe(false);
    expect(matches('Devices', '  ')).toBe(true);
  });

  it('finds technical names as they are written', () => {
    expect(matches('Approve batch operation batch_operation.approve', 'batch_operation.app')).toBe(true);
  });
});
