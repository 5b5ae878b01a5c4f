import type { Translation } from '@/lib/i18n/catalogue';
import { formatFor } from '@/lib/i18n/format';
import type { en } from './messages.en';

const f = formatFor('pt-BR');

export const ptBR: Translation<typeof en> = {
  title: 'Operações em lote',
  description: 'Solicitações de alteração de muitas credenciais e o que foi feito delas.',
  tabs: { waiting: 'Aguardando minha decisão', mine: 'Minhas', all: 'Todas' },
  search: 'Número ou justificativa',
  any: 'Qualquer',
  from: 'De',
  to: 'Até',
  number: 'Número',
  action: 'Ação',
  credentials: 'Credenciais',
  credential: 'Credencial',
  device: 'Dispositivo',
  status: 'Status',
  reason: 'Justificativa',
  decideBy: 'Decidir até',
  approvals: 'Aprovações',
  ofRequired: (given, required) => `${f.number(given)} de ${f.number(required)}`,
  requester: 'Solicitante',
  requested: 'Solicitada em',
  operations: (count) => f.plural(count, { one: '# operação', many: '# de operações', other: '# operações' }),
  noMatch: 'Nenhuma operação corresponde',
  noMatchText: 'Mude a pesquisa ou limpe os filtros.',
  empty: {
    waiting: 'Nada aguarda a sua decisão',
    mine: 'Você ainda não solicitou nada',
    all: 'Ainda não há operações em lote',
  },
  emptyText: {
    waiting: 'As solicitações que você pode decidir aparecem aqui por si mesmas.',
    mine: 'Para solicitar, use Ação em lote no canto inferior direito de Credenciais.',
    all: 'Para fazer a primeira solicitação, use Ação em lote no canto inferior direito de Credenciais.',
  },

  operation: 'Operação em lote',
  operationNumber: (number) => `Operação em lote nº ${number}`,
  notFound: 'Esta operação não existe',
  notFoundText: 'O endereço pode estar errado.',
  headline: (action, credentials, requester, time) =>
    `${action} · ${credentials} · solicitada por ${requester}, ${time}`,
  what: (action, credentials) => `${action} · ${credentials}`,

  progress: 'Andamento',
  result: 'Resultado',
  progressText: (done, total) =>
    f.plural(done, {
      one: `# de ${f.number(total)} feita`,
      many: `# de ${f.number(total)} feitas`,
      other: `# de ${f.number(total)} feitas`,
    }),
  succeeded: 'Concluídas',
  skipped: 'Ignoradas',
  failed: 'Com falha',
  canceled: 'Canceladas',
  remaining: 'Restantes',
  leavePage: 'Você pode sair desta página. A operação continua sozinha.',
  polling: 'A conexão ao vivo caiu; os números são lidos a cada poucos segundos.',
  reasons: 'Por que nem todas foram concluídas',
  show: 'Mostrar',

  frozen: 'Fixadas no momento da solicitação. Uma credencial alterada nesse meio-tempo será ignorada.',
  changes: 'Alterações',
  digest: 'Resumo criptográfico',
  digestText:
    'Representa tudo o que está nesta página. Cada decisão o cita: o que foi lido é o que se decide.',

  decision: 'Decisão',
  until: (time) => `até ${time}`,
  approve: 'Aprovar',
  disapprove: 'Reprovar',
  cannotDecide: 'Você não pode decidir sobre esta operação.',
  readFirst: 'Leia as alterações e a lista de credenciais abaixo antes de decidir.',
  approveDialog: {
    title: 'Aprovar esta operação?',
    text: (othersNeeded) =>
      othersNeeded > 0
        ? `Depois da sua, ${f.plural(othersNeeded, { one: 'falta # aprovação', many: 'faltam # de aprovações', other: 'faltam # aprovações' })}. Então ela começa imediatamente.`
        : 'A sua é a última aprovação necessária: ela começa imediatamente.',
    action: 'Aprovar',
  },
  disapproveDialog: {
    title: 'Reprovar esta operação?',
    text: 'Uma reprovação encerra a operação definitivamente. Nada é alterado.',
    action: 'Reprovar',
  },
  comment: 'Comentário',
  commentOptional: 'Comentário (opcional)',
  commentHint: 'Mostrado ao solicitante e guardado na trilha de auditoria.',
  commentTrail: 'Aparece na linha do tempo e fica na trilha de auditoria.',
  commentMissing: 'Diga por que reprova. O solicitante lê isto.',
  notNow: 'Agora não',
  backToOperation: 'Voltar à operação',
  meanwhile: (status) => `Seu status agora é “${status}”. O que você escreveu não foi enviado.`,
  digestMismatch: 'A operação não é a que você leu. Examine-a de novo antes de decidir.',

  timeline: 'Linha do tempo',
  events: {
    requested: (name) => `Solicitada por ${name}`,
    approved: (name) => `Aprovada por ${name}`,
    notCounted: (name) => `Aprovada por ${name}, sem contar: não é mais um aprovador ativo`,
    disapproved: (name) => `Reprovada por ${name}`,
    canceled: (name) => `Cancelada por ${name}`,
    waiting: 'Aguardando aprovação',
    soon: 'Começa assim que o servidor estiver livre',
    started: 'Iniciada',
  },

  decisionDetails: {
    registered: (by, approvedBy) => `Aprovador a pedido de ${by}, com aprovação de ${approvedBy}`,
    registeredAlone: (by) => `Cadastrado como aprovador por ${by}`,
    registeredOnServer: 'Cadastrado como aprovador no servidor',
    voided: (reason, time) => `Deixou de contar em ${time}: ${reason}`,
    notCounted: 'a aprovação foi anulada',
    voidReasons: {
      NOT_AN_APPROVER: 'não é mais aprovador',
      INACTIVE: 'não está mais ativo',
      COOLING_OFF: 'nesse meio-tempo, o solicitante participou da concessão de acesso a esta pessoa',
      SECOND_FACTOR_RESET: 'o segundo fator foi redefinido',
    },
  },
  endCodes: {
    DIGEST_MISMATCH: 'Cancelada: os registros armazenados foram alterados no banco de dados',
    REQUESTER_NOT_ALLOWED: 'Cancelada: o solicitante não pode mais solicitar',
  },

  download: 'Baixar CSV',
  downloading: (done, total) => `${f.number(done)} de ${f.number(total)} lidas`,
  requestAgain: (count) =>
    f.plural(count, {
      one: 'Solicitar de novo para a # ignorada',
      many: 'Solicitar de novo para as # ignoradas',
      other: 'Solicitar de novo para as # ignoradas',
    }),
  againTooMany: (max) =>
    `Mais de ${f.number(max)} foram ignoradas: são muitas para escolher uma a uma. Inicie uma ação em lote com um filtro.`,
  allGone: 'Nenhuma das credenciais ignoradas existe mais.',
  cancelOperation: 'Cancelar operação',
  cancelDialog: {
    title: 'Cancelar esta operação?',
    waiting: 'Nada foi alterado ainda, nem será. Uma operação cancelada não pode ser retomada.',
    running:
      'O que foi feito permanece; o resto não acontecerá. Uma operação cancelada não pode ser retomada.',
    action: 'Cancelar operação',
    tooLate: 'Ela já terminou; não há mais nada a cancelar.',
  },

  tasks: 'Credenciais desta operação',
  searchTasks: 'Usuário ou dispositivo',
  position: 'Nº',
  cause: 'Motivo',
  address: 'Endereço do dispositivo',
  gone: 'não existe mais',
  unchanged: 'inalterado',
  becomes: 'passa a ser',
  taskNumber: (number) => `Nº ${number} desta operação`,
  openCredential: 'Abrir a credencial',
  nothingChanges: 'Nada muda: ela já tem estes valores.',
  taskCount: (count) =>
    f.plural(count, { one: '# credencial', many: '# de credenciais', other: '# credenciais' }),
  noTask: 'Nenhuma credencial desta operação corresponde',
  noTaskText: 'Mude a pesquisa ou limpe os filtros.',
};
