import type { Translation } from '@/lib/i18n/catalogue';
import { formatFor } from '@/lib/i18n/format';
import type { en } from './messages.en';

const f = formatFor('pt-BR');

export const ptBR: Translation<typeof en> = {
  menu: 'Produtos',
  skip: 'Ir para o conteúdo',
  navigation: 'Seções',
  products: { pam: 'PAM Core', reports: 'Relatórios', settings: 'Configurações' },
  atAGlance: 'Em resumo',
  overview: 'Visão geral',
  credentials: 'Credenciais',
  all: 'Todas',
  active: 'Ativas',
  inactive: 'Inativas',
  expired: 'Expiradas',
  inventory: 'Inventário',
  devices: 'Dispositivos',
  domains: 'Domínios',
  tags: 'Tags',
  events: 'Eventos',
  batchOperations: 'Operações em lote',
  auditTrail: 'Trilha de auditoria',
  systemParameters: 'Parâmetros do sistema',
  approvers: 'Aprovadores',
  access: 'Acesso',
  users: 'Usuários',
  protectedChanges: 'Alterações protegidas',
  apiTokens: 'Tokens de API',
  catalogues: 'Catálogos',
  passwordTypes: 'Tipos de senha',
  executionTemplates: 'Templates de execução',
  forDevelopers: 'Para desenvolvedores',
  playground: 'Playground',
  waiting: (count) =>
    count === 0
      ? 'Nenhuma solicitação aguarda sua decisão'
      : f.plural(count, {
          one: '# solicitação aguarda sua decisão',
          many: '# de solicitações aguardam sua decisão',
          other: '# solicitações aguardam sua decisão',
        }),
  protectedWaiting: (count) =>
    f.plural(count, {
      one: '# alteração protegida aguarda sua decisão',
      many: '# de alterações protegidas aguardam sua decisão',
      other: '# alterações protegidas aguardam sua decisão',
    }),
  allWaiting: (count) =>
    f.plural(count, {
      one: '# decisão aguarda por você',
      many: '# de decisões aguardam por você',
      other: '# decisões aguardam por você',
    }),
  breakGlass: (number) =>
    `Emergência: a alteração protegida ${number} foi aprovada na linha de comando do servidor.`,
  breakGlassText:
    'Não havia mais ninguém que pudesse decidir. Este aviso fica em todas as páginas até que outro administrador tome ciência.',
  breakGlassRegion: 'Aprovação de emergência',
  breakGlassRead: 'Ler',
  search: 'Busca e comandos',
  searchShort: 'Buscar…',
  importScreen: 'Importar credenciais',
  waitingScreen: 'Aguardando por mim',
  profile: 'Meu perfil',
  accountGroup: 'Minha conta',
  shortcuts: 'Atalhos de teclado',
  language: 'Idioma',
  theme: 'Tema',
  themes: { system: 'Como no sistema', light: 'Claro', dark: 'Escuro' },
  account: (name) => `Conta de ${name}`,
  changePassword: 'Alterar minha senha',
  signOut: 'Sair',
  offline: 'Você está sem conexão. O que está na tela pode estar desatualizado.',
  unreachable: 'O servidor não responde. Tentando de novo …',
  notFound: 'Esta página não existe',
  notFoundText: 'O endereço pode estar errado, ou aquilo a que ele levava não existe mais.',
  home: 'Ir para as credenciais',
  broken: 'Esta página parou de funcionar',
  reload: 'Recarregar',
};
