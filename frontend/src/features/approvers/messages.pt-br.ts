import type { Translation } from '@/lib/i18n/catalogue';
import { formatFor } from '@/lib/i18n/format';
import type { en } from './messages.en';

const f = formatFor('pt-BR');

export const ptBR: Translation<typeof en> = {
  title: 'Aprovadores',
  text: 'Quem pode decidir sobre operações em lote. Ninguém decide sobre a própria solicitação.',
  new: 'Novo',
  module: 'Módulo',
  modules: { PAM_CORE: 'PAM Core' },
  name: 'Nome',
  username: 'Usuário',
  addedBy: 'Adicionado por',
  addedOn: 'Adicionado em',
  onServer: 'No servidor',
  remove: 'Remover',
  removeNamed: (name) => `Remover ${name}`,
  removeTitle: 'Remover aprovador',
  removeText: (name) =>
    `${name} não decidirá mais. O que já aprovou e ainda não está em execução terá de ser aprovado de novo por outras pessoas.`,
  removed: (name) => `${name} não é mais aprovador`,
  count: (count) => f.plural(count, { one: '# aprovador', many: '# de aprovadores', other: '# aprovadores' }),
  empty: 'Ninguém está cadastrado',
  emptyText:
    'Sem aprovador ninguém pode solicitar nada. Cadastre pelo menos duas pessoas: quem solicita nunca decide.',
  addTitle: 'Novos aprovadores',
  addText: 'Administradores e operadores ativos que ainda não estão cadastrados.',
  search: 'Nome, usuário ou e-mail',
  role: 'Papel',
  noneEligible: 'Todos os que poderiam ser aprovadores já são',
  noMatch: 'Ninguém corresponde',
  people: 'Pessoas',
  selected: (count) =>
    f.plural(count, { one: '# selecionada', many: '# selecionadas', other: '# selecionadas' }),
  add: (count) =>
    count === 0
      ? 'Adicionar'
      : `Adicionar ${f.plural(count, { one: '# aprovador', many: '# de aprovadores', other: '# aprovadores' })}`,
  addOff: 'Selecione pelo menos uma pessoa.',
  added: (count) =>
    f.plural(count, {
      one: '# aprovador adicionado',
      many: '# de aprovadores adicionados',
      other: '# aprovadores adicionados',
    }),
  parameters: 'Parâmetros de aprovação',
  approvalsRequired: 'Aprovações necessárias',
  approvalsRequiredHint: 'Quantas pessoas diferentes precisam aprovar, de 1 a 5.',
  validity: 'Validade da solicitação',
  validityHint: 'Quanto tempo uma solicitação espera antes de expirar, de 1 a 168 horas.',
  hours: 'horas',
  oneToFive: 'Um número inteiro de 1 a 5.',
  hoursRange: 'De 1 a 168 horas.',
  save: 'Salvar parâmetros',
  saved: 'Os parâmetros de aprovação foram salvos',
  fewApprovers: (required, registered) =>
    `${f.plural(required, { one: '# aprovação é necessária', many: '# de aprovações são necessárias', other: '# aprovações são necessárias' })}, mas só ${f.plural(registered, { one: '# pessoa está cadastrada', many: '# de pessoas estão cadastradas', other: '# pessoas estão cadastradas' })}. Quem solicita não conta.`,
};
