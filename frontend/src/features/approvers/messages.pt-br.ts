import type { Translation } from '@/lib/i18n/catalogue';
import { formatFor } from '@/lib/i18n/format';
import type { en } from './messages.en';

const f = formatFor('pt-BR');

export const ptBR: Translation<typeof en> = {
  title: 'Aprovadores',
  text: 'Quem pode decidir sobre operações em lote e alterações protegidas. Ninguém decide sobre a própria solicitação.',
  new: 'Novo',
  module: 'Módulo',
  modules: { PAM_CORE: 'PAM Core' },
  name: 'Nome',
  username: 'Usuário',
  addedBy: 'Cadastrado por',
  approvedBy: 'Aprovado por',
  changeNumber: (number) => `Alteração protegida ${number}`,
  bootstrap: 'Ninguém: inicialização',
  breakGlass: 'No servidor: emergência',
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
  approvalsRequiredHint:
    'Quantas pessoas diferentes precisam aprovar, de 1 a 5. Mais: vigora imediatamente. Menos: uma segunda pessoa precisa aprovar.',
  validity: 'Validade da solicitação',
  validityHint:
    'Quanto tempo uma solicitação espera antes de expirar, de 1 a 168 horas. Menos: vigora imediatamente. Mais: uma segunda pessoa precisa aprovar.',
  hours: 'horas',
  oneToFive: 'Um número inteiro de 1 a 5.',
  hoursRange: 'De 1 a 168 horas.',
  coolingOff: 'Carência',
  coolingOffHint:
    'Depois que alguém cria a conta de uma pessoa, a cadastra ou reativa, define sua senha ou redefine ' +
    'seus segundos fatores, ela não decide, durante esse tempo, nada que esse alguém solicite. Mais: ' +
    'vigora imediatamente. Menos: uma segunda pessoa precisa aprovar.',
  coolingOffRange: 'Um número inteiro de 0 a 720.',
  secondFactorRequired: 'Exigir segundo fator de administradores e aprovadores',
  secondFactorRequiredHint:
    'Uma chave de acesso ou um aplicativo autenticador, além da senha. Passar a exigir: vigora ' +
    'imediatamente. Deixar de exigir: uma segunda pessoa precisa aprovar.',
  graceDays: 'Prazo para cadastro',
  graceDaysHint:
    'Por quanto tempo ainda podem entrar sem ele, de 0 a 90 dias. Menos: vigora imediatamente. Mais: uma segunda pessoa precisa aprovar.',
  graceDaysRange: 'Um número inteiro de 0 a 90.',
  days: 'dias',
  request: 'Solicitar parâmetros',
  save: 'Salvar parâmetros',
  saved: 'Os parâmetros de aprovação foram salvos',
  fewApprovers: (required, registered) =>
    `${f.plural(required, { one: '# aprovação é necessária', many: '# de aprovações são necessárias', other: '# aprovações são necessárias' })}, ` +
    `mas só ${f.plural(registered, { one: '# pessoa está cadastrada', many: '# de pessoas estão cadastradas', other: '# pessoas estão cadastradas' })}. ` +
    'Quem solicita não conta.',
};
