import { describe, expect, it } from 'vitest';
import { problemMessages } from './messages';
import { problemSentence } from './problem-sentence';

const message = 'The server’s own sentence.';
const ptBR = { messages: problemMessages['pt-BR'], dateTime: (iso: string) => `<${iso}>` };
const en = { ...ptBR, messages: problemMessages.en };
const inPortuguese = (code: string, ...field: string[]) => problemSentence({ code, message, field }, ptBR);

describe('the sentence for a problem', () => {
  it('depends on the code and the field', () => {
    expect(inPortuguese('REQUIRED', 'reconciliation', 'templateId')).toBe(
      'A reconciliação habilitada precisa de um template.',
    );
    expect(inPortuguese('ALREADY_EXISTS', 'input', 'name')).toContain('nome já está em uso');
  });

  it('differs for a column of a file and a field of a form', () => {
    expect(inPortuguese('INVALID', 'column', 'status')).toContain('“active”');
    expect(inPortuguese('INVALID', 'status')).toContain('último administrador');
    expect(inPortuguese('INVALID', 'column', '')).toContain('linha');
  });

  it('starts with the label of the field where only the code is known', () => {
    expect(inPortuguese('TOO_MANY', 'vendor')).toBe('Fabricante: passa do limite de tamanho.');
    expect(problemSentence({ code: 'TOO_MANY', message, field: ['vendor'] }, en)).toBe(
      'Vendor: this is over the size limit.',
    );
  });

  it('depends on the code alone where the field has no sentence', () => {
    expect(inPortuguese('SELF_APPROVAL')).toBe('Ninguém decide sobre a própria solicitação.');
    expect(problemSentence({ code: 'NOT_FOUND', message, field: null }, en)).toContain('does not exist');
  });

  it('names the character or the existing name that the server names (finding 15)', () => {
    const sentence = (code: string, text: string, language = ptBR) =>
      problemSentence({ code, message: text, field: ['username'] }, language);
    const invisible = 'U+200B (ZERO WIDTH SPACE) is invisible. Leave it out.';
    expect(sentence('INVALID', invisible)).toBe(
      'Usuário: o caractere U+200B (ZERO WIDTH SPACE) não é aceito: é invisível, não é comum a todos ou se confunde com outro. Retire-o ou troque-o.',
    );
    expect(sentence('INVALID', invisible, en)).toContain('U+200B (ZERO WIDTH SPACE)');
    const taken = 'There is the username “сор” already, which looks the same.';
    expect(sentence('CONFUSABLE', taken)).toContain('á existe “сор”');
    expect(sentence('CONFUSABLE', taken, en)).toContain('already “сор”');
  });

  it('gives the end of a cooling-off period on the viewer’s clock (rule 21)', () => {
    const known = 'You can decide from 2026-11-29 16:54 UTC on; until then another person has to.';
    const sentence = (text: string) => problemSentence({ code: 'COOLING_OFF', message: text }, en);
    expect(sentence(known)).toContain('from <2026-11-29T16:54:00Z> on');
    expect(sentence('Another person has to decide.')).toBe(problemMessages.en.codes.COOLING_OFF);
  });

  it('is the server’s own for an unknown code', () => {
    expect(inPortuguese('SOMETHING_NEW', 'name')).toBe(message);
    expect(inPortuguese('toString')).toBe(message);
  });
});
