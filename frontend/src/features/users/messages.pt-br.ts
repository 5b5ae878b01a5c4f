import type { Translation } from '@/lib/i18n/catalogue';
import { formatFor } from '@/lib/i18n/format';
import type { en } from './messages.en';

const f = formatFor('pt-BR');

export const ptBR: Translation<typeof en> = {
  title: 'Usuários',
  text: 'Pessoas e serviços que entram no sistema.',
  search: 'Nome, usuário ou e-mail',
  new: 'Novo usuário',
  edit: 'Editar usuário',
  editNamed: (name) => `Editar ${name}`,
  setPassword: 'Definir senha',
  setPasswordNamed: (name) => `Definir a senha de ${name}`,
  setPasswordText:
    'As sessões dessa pessoa serão encerradas, seus tokens de API revogados, e ela escolherá outra senha ao entrar.',
  resetSecondFactor: 'Redefinir segundos fatores',
  resetSecondFactorNamed: (name) => `Redefinir os segundos fatores de ${name}`,
  resetSecondFactorText:
    'Todas as chaves de acesso, o aplicativo autenticador e os códigos de recuperação dessa pessoa serão ' +
    'removidos, e suas sessões, encerradas. Para quem perdeu os seus: certifique-se de que é mesmo ela ' +
    'que pede.',
  secondFactorReset: (name) => `Os segundos fatores de ${name} foram redefinidos`,
  endSessions: 'Encerrar todas as sessões',
  endSessionsNamed: (name) => `Encerrar todas as sessões de ${name}`,
  endSessionsText:
    'Todas as sessões dessa pessoa no navegador serão encerradas, e todos os seus tokens de API, revogados. Ela pode entrar de novo.',
  sessionsEnded: (name) => `Todas as sessões de ${name} foram encerradas`,
  signsInWith: 'Entra com',
  secondFactor: 'Segundo fator',
  passwordOnly: 'Senha',
  mustChange: 'Uso único',
  mustChangeText: 'A senha vale uma única vez. A pessoa escolhe a própria na próxima entrada.',
  oneTime: 'Vale uma única vez: a pessoa escolhe a própria ao entrar pela primeira vez.',
  name: 'Nome',
  displayName: 'Nome de exibição',
  username: 'Usuário',
  usernameHint: 'Letras minúsculas, dígitos, ponto, hífen, sublinhado e @. Não muda depois.',
  email: 'E-mail',
  role: 'Papel',
  roleHints: {
    ADMINISTRATOR: 'Configurações, usuários, inventário, solicitações',
    OPERATOR: 'Inventário, solicitações',
    AUDITOR: 'Lê tudo, não altera nada',
  },
  status: 'Status',
  any: 'Qualquer',
  active: 'Ativo',
  inactive: 'Inativo',
  approver: 'Aprovador',
  yes: 'Sim',
  created: 'Criado em',
  actions: 'Ações',
  password: 'Senha',
  newPassword: 'Nova senha',
  passwordHint: 'Pelo menos 15 caracteres, e não uma senha comum.',
  tooShort: 'Pelo menos 15 caracteres.',
  required: 'Campo obrigatório.',
  tooLong: 'Texto longo demais.',
  emailInvalid: 'Este não é um endereço de e-mail.',
  usernameInvalid: 'De 1 a 64 letras minúsculas, dígitos, pontos, hifens, sublinhados e @.',
  inactiveHint: 'Usuários inativos não entram; suas sessões e tokens são recusados.',
  create: 'Criar usuário',
  save: 'Salvar',
  createdToast: (name) => `${name} foi criado`,
  saved: (name) => `${name} foi salvo`,
  passwordSet: (name) => `${name} tem uma nova senha`,
  empty: 'Nenhum usuário',
  noMatch: 'Ninguém corresponde',
  noMatchText: 'Altere ou limpe os filtros.',
  count: (count) => f.plural(count, { one: '# usuário', many: '# de usuários', other: '# usuários' }),
};
