import type { Translation } from '@/lib/i18n/catalogue';
import { formatFor } from '@/lib/i18n/format';
import type { en } from './messages.en';

const f = formatFor('pt-BR');

export const ptBR: Translation<typeof en> = {
  username: 'Usuário',
  device: 'Dispositivo',
  address: 'Endereço',
  domain: 'Domínio',
  type: 'Tipo',
  status: 'Status',
  tags: 'Tags',
  tag: 'Tag',
  automaticChange: 'Troca automática',
  expiry: 'Expiração',
  expires: 'Expira em',
  updated: 'Última alteração',
  information: 'Informação',
  active: 'Ativa',
  inactive: 'Inativa',
  expired: 'Expirada',
  activeExpired: 'Ativa · expirada',
  on: 'Ligada',
  off: 'Desligada',
  never: 'Nunca',
  any: 'Qualquer',
  search: 'Usuário ou dispositivo',
  searchText: (text) => `Pesquisa: “${text}”`,
  expiries: {
    expired: 'Expirada',
    valid: 'Não expirada',
    week: 'Em até 7 dias',
    month: 'Em até 30 dias',
    quarter: 'Em até 90 dias',
    range: 'Entre dois dias',
  },
  from: 'De',
  until: 'Até',
  expiresFrom: (day) => `expira a partir de ${day}`,
  expiresUntil: (day) => `expira até ${day}`,
  selected: (count) =>
    f.plural(count, { one: '# selecionada', many: '# selecionadas', other: '# selecionadas' }),
  matchingSelected: (count, total) => `${f.number(count)} de ${f.number(total)} correspondentes selecionadas`,
  everything: 'Todas as credenciais',
  except: (count) => `exceto ${f.number(count)}`,
  credentials: (count) =>
    f.plural(count, { one: '# credencial', many: '# de credenciais', other: '# credenciais' }),
};
