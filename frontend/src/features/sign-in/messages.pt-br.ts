import type { Translation } from '@/lib/i18n/catalogue';
import { formatFor } from '@/lib/i18n/format';
import type { en } from './messages.en';

const f = formatFor('pt-BR');

export const ptBR: Translation<typeof en> = {
  title: 'Entrar',
  welcome: 'Alterações em lote de credenciais privilegiadas, sempre com um segundo par de olhos.',
  username: 'Usuário',
  password: 'Senha',
  submit: 'Entrar',
  required: 'Campo obrigatório.',
  errors: {
    INVALID_CREDENTIALS: 'Usuário ou senha incorretos.',
    SETUP_LINK_INVALID: 'Este link não é (mais) válido. Ele vale uma vez, e só até o servidor reiniciar.',
    ALREADY_SET_UP: 'O Bulwark já está configurado.',
  },
  throttled: (seconds) =>
    `Tentativas demais. Tente de novo em ${f.plural(Math.ceil(seconds / 60), { one: '# minuto', many: '# de minutos', other: '# minutos' })}.`,
  setupTitle: 'Configurar o Bulwark',
  setupText: 'Ninguém pode entrar ainda. O primeiro administrador cadastra todos os demais.',
  setupNeeded: 'O Bulwark ainda não foi configurado',
  setupWhere:
    'Ao iniciar, o servidor mostrou um link para a configuração. Abra esse link aqui ou peça a quem iniciou o servidor.',
  toSignIn: 'Ir para a entrada',
  displayName: 'Nome de exibição',
  usernameHint: 'Letras minúsculas, dígitos, ponto, hífen, sublinhado e @.',
  passwordHint: 'Pelo menos 15 caracteres. Uma frase é fácil de guardar e difícil de adivinhar.',
  tooShort: 'Pelo menos 15 caracteres.',
  usernameInvalid: 'De 1 a 64 letras minúsculas, dígitos, pontos, hifens, sublinhados e @.',
  createAdministrator: 'Criar administrador e entrar',
  sessionEnded: 'Sua sessão terminou. Entre para continuar de onde estava.',
  secondFactor: {
    title: 'Só mais um passo',
    text: 'Sua conta é protegida por um segundo fator.',
  },
  oneTimePassword: {
    title: 'Defina sua própria senha',
    text: 'Um administrador definiu sua senha. Ela vale uma única vez: troque-a antes de continuar.',
    current: 'Senha recebida do administrador',
    action: 'Definir senha e continuar',
  },
  enrolment: {
    title: 'Cadastre um segundo fator',
    text: 'Aqui, aprovadores e administradores precisam de um segundo fator. Escolha um; depois você pode adicionar outros em Meu perfil.',
  },
  passkeyOnly:
    'Seu segundo fator é uma chave de acesso, e chaves de acesso não funcionam neste endereço. Abra esta página no endereço em que você a criou.',
  startAgain: 'Entrar como outra pessoa',
  repeatPassword: 'Nova senha, de novo',
  repeatFirst: 'Repita a senha',
  different: 'As duas senhas são diferentes.',
  changeTitle: 'Alterar minha senha',
  changeText: 'Suas outras sessões serão encerradas.',
  currentPassword: 'Senha atual',
  newPassword: 'Nova senha',
  changed: 'Sua senha foi alterada',
  change: 'Alterar senha',
  profile: 'Meu perfil',
  profileText: 'Administradores alteram nome, e-mail e papel.',
  account: 'Conta',
  email: 'E-mail',
  role: 'Papel',
  roleTexts: {
    ADMINISTRATOR: 'configurações, usuários, inventário e solicitações',
    OPERATOR: 'inventário e solicitações',
    AUDITOR: 'lê tudo, não altera nada',
  },
  approver: 'Aprovador',
  isApprover: 'Sim, do que outras pessoas solicitam',
  isNoApprover: 'Não',
  secondFactors: {
    title: 'Segundos fatores',
    text: 'Pedidos na entrada e antes de cada decisão. Decisões tomadas com uma chave de acesso são assinadas.',
    due: (time) => `A partir de ${time} você precisa de um segundo fator. Sem ele, não poderá continuar.`,
    since: (date) => `desde ${date}`,
    lastUsed: (time) => `usado por último em ${time}`,
    neverUsed: 'ainda não usado',
    renewCodes: 'Novos códigos de recuperação',
    codesLeft: (count) =>
      f.plural(count, {
        one: 'Resta # código de recuperação',
        many: 'Restam # de códigos de recuperação',
        other: 'Restam # códigos de recuperação',
      }),
    remove: 'Remover',
    removeNamed: (name) => `Remover ${name}`,
    removeTitle: (name) => `Remover ${name}?`,
    removeText: 'Ele deixará de ser aceito aqui. As decisões que ele assinou continuam verificáveis.',
    lastFactor:
      'Aqui, administradores e aprovadores precisam de um segundo fator, e este é o seu último. Cadastre outro antes.',
    removed: (name) => `${name} foi removido`,
  },
  security: 'Entrada',
  apiTokens: 'Meus tokens de API',
  preferences: 'Neste navegador',
  themes: { system: 'Como no sistema', light: 'Claro', dark: 'Escuro' },
  singleKeys: 'Atalhos de teclado sem Ctrl',
  singleKeysText:
    'Pressione ? para vê-los. Desligue se a entrada por voz ou um acionador pressiona teclas sozinho.',
  theme: 'Tema',
  language: 'Idioma',
};
