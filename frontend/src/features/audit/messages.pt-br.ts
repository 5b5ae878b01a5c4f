import type { Translation } from '@/lib/i18n/catalogue';
import { formatFor } from '@/lib/i18n/format';
import type { en } from './messages.en';

const f = formatFor('pt-BR');

export const ptBR: Translation<typeof en> = {
  title: 'Trilha de auditoria',
  text: 'Quem fez o quê com o quê, quando, de onde e com que resultado. Nada aqui é alterado ou removido.',
  at: 'Quando',
  actor: 'Quem',
  program: 'Bulwark',
  action: 'Ação',
  subject: 'Objeto',
  subjectId: 'Id do objeto',
  result: 'Resultado',
  results: { ALLOWED: 'Feito', REFUSED: 'Recusado' },
  address: 'Endereço',
  any: 'Qualquer',
  searchAction: 'Ação, por exemplo batch_operation.',
  searchSubject: 'Id do objeto',
  from: 'De',
  to: 'Até',
  details: 'Detalhes',
  event: 'Evento de auditoria',
  close: 'Fechar',
  empty: 'Ainda não aconteceu nada',
  noMatch: 'Nada corresponde',
  noMatchText: 'Altere ou limpe os filtros.',
  notAllowed: 'Somente auditores e administradores leem a trilha de auditoria',
  count: (count) => f.plural(count, { one: '# evento', many: '# de eventos', other: '# eventos' }),
};
