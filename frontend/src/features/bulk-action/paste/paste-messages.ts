import { defineCatalogue } from '@/lib/i18n/catalogue';
import { formatFor } from '@/lib/i18n/format';

const en = formatFor('en');
const pt = formatFor('pt-BR');
const ptPlural = (count: number, one: string, many: string, other: string) =>
  pt.plural(count, { one, many, other });

/** Texts of the tab for a pasted list. */
export const pasteMessages = defineCatalogue(
  {
    browse: 'Choose from the list',
    paste: 'Paste a list',
    ways: 'How to choose credentials',
    text: 'Names, one a line',
    hint: 'user, user@device, DOMAIN\\user or DOMAIN\\user@device. Columns copied from a spreadsheet (username, device, domain) work as well.',
    placeholder: 'svc-backup@gru1-win-0012\nCORP\\adm-asilva\nroot@gru1-lnx-0001',
    find: 'Find',
    lines: (count: number) => en.plural(count, { one: '# line', other: '# lines' }),
    busy: (done: number, total: number) => `${en.number(done)} of ${en.number(total)} lines looked up…`,
    tooMany: (lines: number, max: number) =>
      `${en.number(lines)} lines are more than can be looked up at once. Paste at most ${en.number(max)}, or choose by a filter.`,
    nothing: 'What is found is selected here',
    nothingText:
      'Paste from a spreadsheet, a ticket or a report. Every line is accounted for: found, ambiguous, not eligible or not found.',
    found: (count: number) =>
      en.plural(count, { one: '# credential found and selected', other: '# credentials found and selected' }),
    same: (count: number) =>
      en.plural(count, {
        one: '# line repeats another and counts once.',
        other: '# lines repeat others and count once.',
      }),
    ambiguous: (count: number) =>
      en.plural(count, {
        one: '# line means several credentials',
        other: '# lines mean several credentials',
      }),
    includeAll: (count: number) => `Select all ${en.number(count)} of them`,
    ambiguousTooMany: (max: number) =>
      `These are more than the ${en.number(max)} that can be selected one by one. Write the device as well, or choose by a filter.`,
    ambiguousHint: 'Write device and domain as well to mean one.',
    notEligible: {
      ACTIVE: (count: number) =>
        en.plural(count, { one: '# line is inactive', other: '# lines are inactive' }),
      INACTIVE: (count: number) =>
        en.plural(count, { one: '# line is active already', other: '# lines are active already' }),
    },
    notEligibleText: 'This action does not offer them.',
    notFound: (count: number) =>
      en.plural(count, { one: '# line was not found', other: '# lines were not found' }),
    copy: (count: number) => en.plural(count, { one: 'Copy this line', other: 'Copy these # lines' }),
    showFirst: (count: number) => `Show the first ${en.number(count)}`,
    show: (count: number) => `Show all ${en.number(count)}`,
    more: (count: number) => `and ${en.number(count)} more`,
    times: (count: number) => en.plural(count, { one: '# credential', other: '# credentials' }),
  },
  {
    browse: 'Escolher na lista',
    paste: 'Colar uma lista',
    ways: 'Como escolher credenciais',
    text: 'Nomes, um por linha',
    hint: 'usuário, usuário@dispositivo, DOMÍNIO\\usuário ou DOMÍNIO\\usuário@dispositivo. Colunas copiadas de uma planilha (usuário, dispositivo, domínio) também servem.',
    placeholder: 'svc-backup@gru1-win-0012\nCORP\\adm-asilva\nroot@gru1-lnx-0001',
    find: 'Localizar',
    lines: (count) => ptPlural(count, '# linha', '# de linhas', '# linhas'),
    busy: (done, total) => `${pt.number(done)} de ${pt.number(total)} linhas consultadas…`,
    tooMany: (lines, max) =>
      `${pt.number(lines)} linhas são mais do que se pode consultar de uma vez. Cole no máximo ${pt.number(max)} ou escolha por um filtro.`,
    nothing: 'O que for encontrado fica selecionado aqui',
    nothingText:
      'Cole de uma planilha, de um chamado ou de um relatório. Toda linha tem resposta: encontrada, ambígua, não elegível ou não encontrada.',
    found: (count) =>
      ptPlural(
        count,
        '# credencial encontrada e selecionada',
        '# de credenciais encontradas e selecionadas',
        '# credenciais encontradas e selecionadas',
      ),
    same: (count) =>
      ptPlural(
        count,
        '# linha repete outra e conta uma vez.',
        '# de linhas repetem outras e contam uma vez.',
        '# linhas repetem outras e contam uma vez.',
      ),
    ambiguous: (count) =>
      ptPlural(
        count,
        '# linha indica várias credenciais',
        '# de linhas indicam várias credenciais',
        '# linhas indicam várias credenciais',
      ),
    includeAll: (count) => `Selecionar todas as ${pt.number(count)}`,
    ambiguousTooMany: (max) =>
      `São mais do que as ${pt.number(max)} que podem ser selecionadas uma a uma. Escreva também o dispositivo ou escolha por um filtro.`,
    ambiguousHint: 'Escreva também dispositivo e domínio para indicar uma só.',
    notEligible: {
      ACTIVE: (count) =>
        ptPlural(count, '# linha está inativa', '# de linhas estão inativas', '# linhas estão inativas'),
      INACTIVE: (count) =>
        ptPlural(count, '# linha já está ativa', '# de linhas já estão ativas', '# linhas já estão ativas'),
    },
    notEligibleText: 'Esta ação não as oferece.',
    notFound: (count) =>
      ptPlural(
        count,
        '# linha não foi encontrada',
        '# de linhas não foram encontradas',
        '# linhas não foram encontradas',
      ),
    copy: (count) =>
      ptPlural(count, 'Copiar esta linha', 'Copiar estas # de linhas', 'Copiar estas # linhas'),
    showFirst: (count) => `Mostrar as primeiras ${pt.number(count)}`,
    show: (count) => `Mostrar todas as ${pt.number(count)}`,
    more: (count) => `e mais ${pt.number(count)}`,
    times: (count) => ptPlural(count, '# credencial', '# de credenciais', '# credenciais'),
  },
);
