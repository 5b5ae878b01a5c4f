import type { Translation } from '@/lib/i18n/catalogue';
import { formatFor } from '@/lib/i18n/format';
import type { en } from './messages.en';

const f = formatFor('pt-BR');

export const ptBR: Translation<typeof en> = {
  title: 'Importar',
  text: 'Cadastra credenciais de um arquivo CSV, com os dispositivos, domínios, tags e tipos de senha que elas citam.',
  back: 'Credenciais',
  choose: 'Escolher um arquivo CSV',
  drop: 'ou solte-o aqui. A primeira linha nomeia as colunas.',
  columns:
    'Colunas, em inglês: username, device, address, domain, password type, tags, status, expires at, ' +
    'additional information. Outras grafias usuais são entendidas.',
  file: (name, size) => `${name} · ${size}`,
  other: 'Escolher outro arquivo',
  strict: 'Recusar o arquivo inteiro se uma linha estiver errada',
  strictText: 'Caso contrário, as linhas erradas ficam de fora e são listadas.',
  checking: 'Verificando o arquivo. Nada é gravado.',
  importing: 'Gravando. Deixe esta página aberta.',
  lines: (count) => f.plural(count, { one: '# linha', many: '# de linhas', other: '# linhas' }),
  would: 'É isto que a importação faria',
  done: 'Isto foi importado',
  notDone: 'Nada foi gravado',
  notDoneText:
    'Uma linha estava errada e o arquivo inteiro deveria ser recusado. Corrija e escolha o arquivo de novo.',
  wouldBeRefused: 'O arquivo inteiro seria recusado',
  wouldBeRefusedText: 'Corrija as linhas erradas e escolha o arquivo de novo, ou deixe que fiquem de fora.',
  stored: { would: 'seriam gravadas', done: 'gravadas' },
  existing: 'já existem',
  rejected: 'rejeitadas',
  alsoCreated: 'Também cadastrados',
  devices: (count) =>
    f.plural(count, { one: '# dispositivo', many: '# de dispositivos', other: '# dispositivos' }),
  domains: (count) => f.plural(count, { one: '# domínio', many: '# de domínios', other: '# domínios' }),
  tags: (count) => f.plural(count, { one: '# tag', many: '# de tags', other: '# tags' }),
  passwordTypes: (count) =>
    f.plural(count, { one: '# tipo de senha', many: '# de tipos de senha', other: '# tipos de senha' }),
  unknownColumns: (names) => `Colunas desconhecidas ficam de fora: ${names}.`,
  passwordColumns: (names) => `Senhas nunca são lidas: ${names}. Apague o arquivo quando terminar.`,
  problems: 'Linhas com problemas',
  line: 'Linha',
  problem: 'Problema',
  moreProblems: (count) =>
    f.plural(count, {
      one: 'Mais # linha tem problemas.',
      many: 'Mais # de linhas têm problemas.',
      other: 'Mais # linhas têm problemas.',
    }),
  import: (count) =>
    `Importar ${f.plural(count, { one: '# credencial', many: '# de credenciais', other: '# credenciais' })}`,
  nothingToDo: 'O arquivo não contém nada de novo.',
  show: 'Mostrar credenciais',
  again: 'Importar outro arquivo',
  stop: 'Parar',
  failed: 'Não foi possível ler o arquivo',
  refusals: {
    'REQUIRED header': 'O arquivo está vazio. A primeira linha dele nomeia as colunas.',
    'REQUIRED username': 'A primeira linha não tem coluna para o usuário, por exemplo “username”.',
    'REQUIRED device':
      'A primeira linha não tem coluna para o dispositivo, por exemplo “device” ou “address”.',
    TOO_MANY: 'O arquivo é grande demais: no máximo 1.000.000 de linhas e 256 MiB. Divida-o.',
    BAD_USER_INPUT: 'Não foi possível ler o arquivo até o fim.',
    TIMEOUT: 'O arquivo chegou devagar demais. Envie-o por uma conexão mais rápida.',
  },
};
