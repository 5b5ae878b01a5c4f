import { defineCatalogue } from '@/lib/i18n/catalogue';
import type { GraphqlErrorCode } from '@/lib/graphql/errors';
import { formatFor } from '@/lib/i18n/format';

const en = formatFor('en');
const pt = formatFor('pt-BR');

type ErrorWords = (message: string, reference?: string) => string;

/** Texts of the building blocks themselves. */
export const uiMessages = defineCatalogue(
  {
    close: 'Close',
    cancel: 'Cancel',
    retry: 'Retry',
    clear: 'Clear',
    remove: (name: string) => `Remove ${name}`,
    open: 'Show options',
    search: 'Search',
    searching: 'Searching…',
    searchFailed: 'The search failed. Type again to retry.',
    nothingFound: 'Nothing found.',
    columns: 'Columns',
    asTable: 'Show as table',
    asChart: 'Show as chart',
    loading: 'Loading…',
    loadFailed: 'This could not be loaded',
    noPermission: 'Your role may not see this',
    noPermissionText: 'An administrator can change your role. What you may see is in the navigation.',
    unreachable: 'The server could not be reached. Check the connection and try again.',
    errors: {
      UNAUTHENTICATED: () => 'Your session has ended. Sign in again.',
      SIGN_IN_INCOMPLETE: () => 'Finish signing in first.',
      FORBIDDEN: () => 'Your role does not allow this.',
      BAD_USER_INPUT: (message: string) => message,
      INVALID_ID: () => 'The address names something that cannot exist.',
      GRAPHQL_PARSE_FAILED: (message: string) => message,
      GRAPHQL_VALIDATION_FAILED: () =>
        'This page and the server do not understand each other. Reload the page.',
      LIMIT_EXCEEDED: (message: string) => message,
      TIMEOUT: () => 'This took too long and was stopped. Narrow the filters and try again.',
      CONFLICT: () => 'Somebody else was faster. Reload and try again.',
      UNAVAILABLE: () => 'The server is busy. Try again in a moment.',
      INTERNAL: (message: string, reference?: string) =>
        reference ? `Something went wrong on the server. Its log says more under ${reference}.` : message,
    } satisfies Record<GraphqlErrorCode, ErrorWords>,
    selectAll: 'Select all that match',
    clearSelection: 'Clear selection',
    selectRow: 'Select row',
    filters: 'Filters',
    resetFilters: 'Reset filters',
    filterSelected: (label: string, values: string) => `${label}: ${values}`,
    showMore: 'Show more',
    more: (count: number) => `+${en.number(count)}`,
    notifications: 'Notifications',
    copy: 'Copy',
    copied: 'Copied',
    notCopied: 'Could not copy',
  },
  {
    close: 'Fechar',
    cancel: 'Cancelar',
    retry: 'Tentar de novo',
    clear: 'Limpar',
    remove: (name) => `Remover ${name}`,
    open: 'Mostrar opções',
    search: 'Pesquisar',
    searching: 'Pesquisando…',
    searchFailed: 'A pesquisa falhou. Digite de novo para repetir.',
    nothingFound: 'Nada encontrado.',
    columns: 'Colunas',
    asTable: 'Mostrar como tabela',
    asChart: 'Mostrar como gráfico',
    loading: 'Carregando…',
    loadFailed: 'Não foi possível carregar',
    noPermission: 'Seu papel não permite ver isto',
    noPermissionText: 'Um administrador pode mudar seu papel. O que você pode ver está na navegação.',
    unreachable: 'Não foi possível contatar o servidor. Verifique a conexão e tente de novo.',
    errors: {
      UNAUTHENTICATED: () => 'Sua sessão terminou. Entre de novo.',
      SIGN_IN_INCOMPLETE: () => 'Conclua primeiro a entrada.',
      FORBIDDEN: () => 'Seu papel não permite isto.',
      BAD_USER_INPUT: (message) => `O servidor não aceitou o pedido: ${message}`,
      INVALID_ID: () => 'O endereço nomeia algo que não pode existir.',
      GRAPHQL_PARSE_FAILED: (message) => `O servidor não aceitou o pedido: ${message}`,
      GRAPHQL_VALIDATION_FAILED: () => 'Esta página e o servidor não se entendem. Recarregue a página.',
      LIMIT_EXCEEDED: () => 'O pedido passa do limite do servidor. Peça menos de uma vez.',
      TIMEOUT: () => 'Demorou demais e foi interrompido. Restrinja os filtros e tente de novo.',
      CONFLICT: () => 'Outra pessoa foi mais rápida. Recarregue e tente de novo.',
      UNAVAILABLE: () => 'O servidor está ocupado. Tente de novo em instantes.',
      INTERNAL: (_message, reference) =>
        reference
          ? `Algo deu errado no servidor. O registro diz mais em ${reference}.`
          : 'Algo deu errado no servidor.',
    },
    selectAll: 'Selecionar tudo o que corresponde',
    clearSelection: 'Limpar seleção',
    selectRow: 'Selecionar linha',
    filters: 'Filtros',
    resetFilters: 'Limpar filtros',
    filterSelected: (label, values) => `${label}: ${values}`,
    showMore: 'Mostrar mais',
    more: (count) => `+${pt.number(count)}`,
    notifications: 'Notificações',
    copy: 'Copiar',
    copied: 'Copiado',
    notCopied: 'Não foi possível copiar',
  },
);
