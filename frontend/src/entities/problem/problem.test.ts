import { describe, expect, it } from 'vitest';
import { sentenceFor } from './problem';
import { wordsPtBR } from './words.pt-br';

const message = 'The server’s own words.';
const say = (code: string, ...field: string[]) => sentenceFor({ code, message, field }, wordsPtBR);

describe('a problem in another language', () => {
  it('is told by code and field', () => {
    expect(say('REQUIRED', 'reconciliation', 'templateId')).toBe(
      'A reconciliação habilitada precisa de um template.',
    );
    expect(say('ALREADY_EXISTS', 'input', 'name')).toContain('nome já está em uso');
  });

  it('tells columns of a file from fields of a form', () => {
    expect(say('INVALID', 'column', 'status')).toContain('“active”');
    expect(say('INVALID', 'status')).toContain('último administrador');
    expect(say('INVALID', 'column', '')).toContain('linha');
  });

  it('begins with the field’s name where only the code is known', () => {
    expect(say('TOO_MANY', 'vendor')).toBe('Fabricante: passa do limite de tamanho.');
  });

  it('is told by the code where the field says nothing', () => {
    expect(say('SELF_APPROVAL')).toBe('Ninguém decide sobre a própria solicitação.');
    expect(sentenceFor({ code: 'NOT_FOUND', message, field: null }, wordsPtBR)).toContain('não existe');
  });

  it('names the character or the existing name that the server names (finding 15)', () => {
    const tell = (code: string, words: string) =>
      sentenceFor({ code, message: words, field: ['username'] }, wordsPtBR);
    expect(tell('INVALID', 'U+200B (ZERO WIDTH SPACE) is invisible. Leave it out.')).toBe(
      'Usuário: o caractere U+200B (ZERO WIDTH SPACE) não é aceito: é invisível, não é comum a todos ou se confunde com outro. Retire-o ou troque-o.',
    );
    expect(tell('CONFUSABLE', 'There is the username “сор” already, which looks the same.')).toContain(
      'Já existe “сор”'.slice(1),
    );
  });

  it('stays as the server says it where the code is new', () => {
    expect(say('SOMETHING_NEW', 'name')).toBe(message);
    expect(say('toString')).toBe(message);
  });
});
