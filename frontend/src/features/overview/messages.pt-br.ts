import type { Translation } from '@/lib/i18n/catalogue';
import { formatFor } from '@/lib/i18n/format';
import type { en } from './messages.en';

const f = formatFor('pt-BR');

export const ptBR: Translation<typeof en> = {
  inventoryTitle: 'Visão geral do PAM Core',
  inventoryText: 'A situação das credenciais e o que vai expirar em breve.',
  operationsTitle: 'Visão geral dos relatórios',
  operationsText: 'O que foi solicitado, no que deu e o que aguarda.',
  asOf: (time) => `Situação de ${time}`,
  credentials: 'Credenciais',
  status: 'Credenciais por status',
  active: 'Ativas',
  expired: 'Ativas, expiradas',
  inactive: 'Inativas',
  activeOnes: (count) => `${f.number(count)} delas ativas`,
  ofActive: (share) => `${share} das ativas`,
  expiredFigure: 'Expiradas, ainda ativas',
  expiringFigure: 'Expiram em 30 dias',
  notAutomatic: 'Troca manual',
  expiring: 'Expiram nos próximos 30 dias',
  expiringSummary: (count) =>
    `${f.plural(count, {
      one: '# credencial ativa expira',
      many: '# de credenciais ativas expiram',
      other: '# credenciais ativas expiram',
    })}.`,
  busiestDay: (day, most) => `O máximo em um dia: ${f.number(most)}, em ${day}.`,
  noneExpiring: 'Nenhuma credencial ativa expira nos próximos 30 dias.',
  day: 'Dia',
  expireOn: (day, count) =>
    `${day}: ${f.plural(count, {
      one: '# credencial expira',
      many: '# de credenciais expiram',
      other: '# credenciais expiram',
    })}`,
  empty: 'Ainda não há credenciais',
  emptyText: 'Importe de um arquivo CSV ou cadastre uma manualmente na lista.',
  importCsv: 'Importar',
  oldest: 'Solicitação mais antiga em espera',
  noneWaiting: 'Nenhuma solicitação aguarda aprovação.',
  allWaiting: (count) =>
    f.plural(count, {
      one: 'Mostrar a solicitação em espera',
      many: 'Mostrar todas as # de solicitações em espera',
      other: 'Mostrar as # solicitações em espera',
    }),
  waitingSince: (time) => `Solicitada ${time}`,
  expiresIn: (time) => `O prazo de aprovação termina ${time}`,
  waiting: 'Aguardam aprovação',
  waitingForMe: 'Aguardam minha decisão',
  thisWeek: 'Solicitadas nesta semana',
  lastWeeks: 'Solicitadas em 12 semanas',
  weeks: 'Solicitações por semana e resultado',
  weeksSummary: (count) =>
    f.plural(count, {
      one: '# operação foi solicitada nas últimas 12 semanas.',
      many: '# de operações foram solicitadas nas últimas 12 semanas.',
      other: '# operações foram solicitadas nas últimas 12 semanas.',
    }),
  week: 'Semana de',
  total: 'Total',
  weekOf: (day, count) =>
    `Semana de ${day}: ${f.plural(count, {
      one: '# operação',
      many: '# de operações',
      other: '# operações',
    })}`,
  groups: {
    open: 'Em aberto',
    success: 'Concluída',
    partial: 'Concluída em parte',
    failed: 'Falhou',
    ended: 'Reprovada, expirada ou cancelada',
  },
  noOperations: 'Nenhuma operação em lote foi solicitada nas últimas 12 semanas.',
  noOperationsText: 'Comece por Ação em lote na lista de credenciais.',
};
