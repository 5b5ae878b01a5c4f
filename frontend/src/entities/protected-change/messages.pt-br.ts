import type { Translation } from '@/lib/i18n/catalogue';
import { formatFor } from '@/lib/i18n/format';
import type { en } from './messages.en';

const f = formatFor('pt-BR');

export const ptBR: Translation<typeof en> = {
  kinds: {
    ADD_APPROVERS: 'Cadastrar aprovadores',
    GRANT_ROLE: 'Conceder papel',
    CREATE_ADMINISTRATOR: 'Criar administrador',
    ACTIVATE_USER: 'Reativar usuário',
    RESET_PASSWORD: 'Definir senha',
    RESET_SECOND_FACTOR: 'Redefinir segundos fatores',
    RELAX_PARAMETERS: 'Afrouxar parâmetros',
  },
  kindTexts: {
    ADD_APPROVERS:
      'Permite que decidam sobre o que outros solicitam: operações em lote e alterações protegidas.',
    GRANT_ROLE: 'Permite que esta pessoa faça tudo o que o novo papel permite.',
    CREATE_ADMINISTRATOR: 'Uma nova pessoa que gerencia usuários, aprovadores e parâmetros.',
    ACTIVATE_USER: 'Permite que esta pessoa entre de novo, com o papel e o cadastro que tinha.',
    RESET_PASSWORD:
      'Quem souber a nova senha pode entrar uma vez como esta pessoa e então precisa escolher outra.',
    RESET_SECOND_FACTOR:
      'Remove todas as chaves de acesso, o aplicativo autenticador e os códigos de recuperação desta pessoa. Até um novo cadastro, basta a senha.',
    RELAX_PARAMETERS: 'Exige menos para que algo seja aprovado.',
  },
  statuses: {
    PENDING: 'Aguardando uma segunda pessoa',
    APPLIED: 'Aplicada',
    DISAPPROVED: 'Reprovada',
    EXPIRED: 'Expirada sem decisão',
    CANCELED: 'Cancelada',
  },
  modes: { FOUR_EYES: 'Quatro olhos', BOOTSTRAP: 'Inicialização', BREAK_GLASS: 'Emergência' },
  modeTexts: {
    FOUR_EYES: 'Decide alguém que não é o solicitante nem a pessoa envolvida.',
    BOOTSTRAP:
      'Aplicada imediatamente, sem uma segunda pessoa: quando foi solicitada, mais ninguém poderia decidir. ' +
      'Isso acabou quando, pela primeira vez, duas pessoas puderam decidir, e não volta.',
    BREAK_GLASS:
      'Aplicada na linha de comando do servidor, porque não havia mais ninguém que pudesse decidir. Outro administrador precisa tomar ciência.',
  },
  fields: {
    ROLE: 'Papel',
    STATUS: 'Status',
    APPROVER: 'Aprovador',
    PASSWORD: 'Senha',
    SECOND_FACTOR: 'Segundos fatores',
    USERNAME: 'Usuário',
    DISPLAY_NAME: 'Nome de exibição',
    EMAIL: 'E-mail',
    APPROVALS_REQUIRED: 'Aprovações necessárias',
    APPROVAL_VALIDITY_MINUTES: 'Validade da solicitação',
    COOLING_OFF_HOURS: 'Carência',
    SECOND_FACTOR_REQUIRED: 'Segundo fator obrigatório',
    SECOND_FACTOR_GRACE_DAYS: 'Prazo para cadastro',
  },
  values: {
    ADMINISTRATOR: 'Administrador',
    OPERATOR: 'Operador',
    AUDITOR: 'Auditor',
    ACTIVE: 'Ativo',
    INACTIVE: 'Inativo',
    PAM_CORE: 'PAM Core',
  },
  yes: 'Sim',
  no: 'Não',
  none: 'nenhum valor',
  removed: 'removidos',
  newPassword: 'uma senha de uso único',
  hours: (hours) => `${hours} h`,
  days: (days) => `${days} d`,
  noReason: 'Nenhuma foi dada: ninguém mais poderia decidir.',
  field: 'Campo',
  from: 'De',
  to: 'Para',
  numbered: (number) => `Alteração protegida ${number}`,

  decisions: {
    SELF_APPROVAL: 'Você fez esta solicitação. Outra pessoa precisa decidir.',
    CONCERNED: 'Esta alteração é sobre você. Outra pessoa precisa decidir.',
    NOT_ELIGIBLE_TO_DECIDE:
      'Somente administradores ativos e aprovadores cadastrados decidem. Você não é nenhum dos dois.',
    TOKEN_CANNOT_DECIDE: 'Tokens de API solicitam, mas nunca decidem.',
    NOT_PENDING: 'Esta alteração não aguarda mais decisão.',
    ALREADY_DECIDED: 'Já se decidiu sobre esta alteração.',
    EXPIRED: 'O prazo para decidir terminou.',
    DIGEST_MISMATCH: 'A alteração não é a que você leu. Examine-a de novo antes de decidir.',
    COMMENT_REQUIRED: 'Diga por que reprova. O solicitante lê isto.',
    NOT_CANCELABLE: 'Ela já terminou, ou não cabe a você cancelá-la.',
  },

  pending: 'Aguarda uma segunda pessoa:',
  pendingText: (time) =>
    `Nada disso está em vigor ainda. Outro administrador ou aprovador pode decidir até ${time}.`,
  restSaved: 'O que não precisa de uma segunda pessoa foi salvo.',
  appliedAtOnce: 'Aplicada imediatamente porque só há uma pessoa que poderia decidir:',
  appliedAtOnceText: 'Fica marcada como “Inicialização” para sempre.',

  bootstrap: 'Uma só pessoa ainda decide sozinha',
  bootstrapText:
    'Enquanto não houver duas pessoas que possam decidir sobre alterações protegidas, elas são aplicadas ' +
    'imediatamente e marcadas como “Inicialização”. Crie um segundo administrador ou cadastre um ' +
    'aprovador: a partir daí, cada uma precisa de uma segunda pessoa.',
  secondPersonNeeded: 'Uma segunda pessoa precisa aprovar isto.',
  secondPersonNeededText:
    'Nada disso entra em vigor antes que outro administrador ou aprovador aprove, em até 24 horas.',
  willApplyAtOnce:
    'Isto precisaria de uma segunda pessoa, mas ainda não há mais ninguém que possa decidir: é aplicado imediatamente.',
  reason: 'Justificativa',
  reasonHint: 'A segunda pessoa lê isto antes de decidir. Fica na trilha de auditoria.',
  reasonMissing: 'Diga por quê. A segunda pessoa lê isto.',

  acknowledge: 'Tomar ciência',
  acknowledgeOwn: 'A solicitação é sua: cabe a outro administrador.',
  acknowledgeTitle: 'Tomar ciência desta aprovação de emergência?',
  acknowledgeText:
    'Você confirma que a leu e que sabe por que foi feita. O aviso em todas as páginas termina; o registro permanece.',

  alsoWaiting: (count) =>
    f.plural(count, {
      one: '# alteração protegida também aguarda sua decisão',
      many: '# de alterações protegidas também aguardam sua decisão',
      other: '# alterações protegidas também aguardam sua decisão',
    }),
  alsoWaitingText: 'Alterações protegidas dão poderes a alguém, ou exigem menos dos outros.',
  readAndDecide: 'Ler e decidir',
  reasonOptional: 'Justificativa (opcional)',
  reasonTrail: 'Fica na trilha de auditoria.',
};
