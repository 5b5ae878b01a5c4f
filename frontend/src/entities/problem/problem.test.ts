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

  it('stays as the server says it where the code is new', () => {
    expect(say('SOMETHING_NEW', 'name')).toBe(message);
    expect(say('toString')).toBe(message);
  });
});
