import type { Translation } from '@/lib/i18n/catalogue';
import { formatFor } from '@/lib/i18n/format';
import type { en } from './messages.en';

const f = formatFor('pt-BR');

export const ptBR: Translation<typeof en> = {
  title: 'Alterações protegidas',
  description:
    'O que dá poderes a alguém, ou exige menos dos outros, só vigora depois que uma segunda pessoa aprova.',
  tabs: { waiting: 'Aguardando minha decisão', mine: 'Minhas', all: 'Todas' },
  any: 'Qualquer',
  number: 'Número',
  kind: 'Alteração',
  subject: 'Pessoa envolvida',
  subjectFilter: 'Envolve',
  everybody: 'Todos',
  more: (count) => `+${f.number(count)}`,
  requester: 'Solicitante',
  requested: 'Solicitada em',
  status: 'Status',
  mode: 'Como',
  decideBy: 'Decidir até',
  reason: 'Justificativa',
  count: (count) =>
    f.plural(count, {
      one: '# alteração protegida',
      many: '# de alterações protegidas',
      other: '# alterações protegidas',
    }),
  noMatch: 'Nenhuma alteração protegida corresponde',
  noMatchText: 'Limpe os filtros.',
  empty: {
    waiting: 'Nada aguarda a sua decisão',
    mine: 'Você ainda não solicitou nenhuma',
    all: 'Ainda não há alterações protegidas',
  },
  emptyText: {
    waiting: 'As alterações protegidas que você pode decidir aparecem aqui por si mesmas.',
    mine: 'Cadastrar um aprovador, promover um administrador e outras ações assim viram alterações protegidas.',
    all: 'Cadastrar um aprovador, promover um administrador e outras ações assim viram alterações protegidas.',
  },

  notFound: 'Esta alteração protegida não existe',
  notFoundText: 'O endereço pode estar errado.',
  headline: (kind, requester, time) => `${kind} · solicitada por ${requester}, ${time}`,
  change: 'Alteração',
  details: 'O que mudaria',
  detailsDone: 'O que mudou',
  concernsNobody: 'Ninguém em particular: vale para todos.',
  mayNotDecide: 'Quem está envolvido não decide.',
  notYet: 'Não está em vigor. Nada muda se ninguém aprovar.',
  digest: 'Resumo criptográfico',
  digestText: 'Representa tudo o que está nesta página. A decisão o cita: o que foi lido é o que se decide.',

  decision: 'Decisão',
  untilTime: (time) => `até ${time}`,
  secondPerson: 'Decide uma outra pessoa',
  approve: 'Aprovar',
  disapprove: 'Reprovar',
  cannotDecide: 'Você não pode decidir sobre esta alteração protegida.',
  readFirst:
    'Leia o que mudaria antes de decidir. Se você não esperava por isto, pergunte pessoalmente ao solicitante.',
  approveDialog: {
    title: 'Aprovar esta alteração protegida?',
    text: 'Ela entra em vigor imediatamente.',
    action: 'Aprovar',
  },
  disapproveDialog: {
    title: 'Reprovar esta alteração protegida?',
    text: 'Isso a encerra definitivamente. Nada é alterado.',
    action: 'Reprovar',
  },
  comment: 'Comentário',
  commentOptional: 'Comentário (opcional)',
  commentHint: 'Mostrado ao solicitante e guardado na trilha de auditoria.',
  commentMissing: 'Diga por que reprova. O solicitante lê isto.',
  notNow: 'Agora não',
  back: 'Voltar à alteração',
  endedMeanwhile: (status) => `Seu status agora é “${status}”. O que você escreveu não foi enviado.`,

  cancel: 'Cancelar alteração',
  cancelTitle: 'Cancelar esta alteração protegida?',
  cancelText: 'Nada foi alterado, nem será. Uma alteração cancelada não pode ser retomada.',

  acknowledgePanel: 'Emergência',
  acknowledgeByOther:
    'O aviso fica em todas as páginas até que um administrador que não seja o solicitante tome ciência.',
  acknowledged: (name) => `Ciência de ${name}`,

  timeline: 'Linha do tempo',
  events: {
    requested: (name) => `Solicitada por ${name}`,
    waiting: 'Aguardando uma segunda pessoa',
    approved: (name) => `Aprovada por ${name}`,
    disapproved: (name) => `Reprovada por ${name}`,
    onServer: 'Aprovada na linha de comando do servidor',
    atOnce: 'Aplicada imediatamente: ainda não havia mais ninguém que pudesse decidir',
    expired: 'Expirada sem decisão',
    canceled: 'Cancelada',
    unacknowledged: 'Outro administrador ainda não tomou ciência',
  },
};
