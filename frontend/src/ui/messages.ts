import { defineCatalogue } from '@/lib/i18n/catalogue';
import { formatFor } from '@/lib/i18n/format';

const en = formatFor('en');
const pt = formatFor('pt-BR');

/** Texts of the building blocks themselves. */
export const uiMessages = defineCatalogue(
  {
    close: 'Close',
    cancel: 'Cancel',
    retry: 'Retry',
    clear: 'Clear',
    remove: (name: string) => `Remove ${name}`,
    open: 'Show options',
    searching: 'Searching…',
    searchFailed: 'The search failed. Type again to retry.',
    nothingFound: 'Nothing found.',
    columns: 'Columns',
    loading: 'Loading…',
    loadFailed: 'This could not be loaded',
    unreachable: 'The server could not be reached. Check the connection and try again.',
    forbidden: 'Your role may not see this.',
    selectAll: 'Select all that match',
    clearSelection: 'Clear selection',
    selectRow: 'Select row',
    filters: 'Filters',
    resetFilters: 'Reset filters',
    filterSelected: (label: string, values: string) => `${label}: ${values}`,
    more: (count: number) => `+${en.number(count)}`,
    rowsLoaded: (count: number) => en.plural(count, { one: '# row loaded', other: '# rows loaded' }),
    notifications: 'Notifications',
    copy: 'Copy',
    copied: 'Copied',
  },
  {
    close: 'Fechar',
    cancel: 'Cancelar',
    retry: 'Tentar de novo',
    clear: 'Limpar',
    remove: (name) => `Remover ${name}`,
    open: 'Mostrar opções',
    searching: 'Pesquisando…',
    searchFailed: 'A pesquisa falhou. Digite de novo para repetir.',
    nothingFound: 'Nada encontrado.',
    columns: 'Colunas',
    loading: 'Carregando…',
    loadFailed: 'Não foi possível carregar',
    unreachable: 'Não foi possível contatar o servidor. Verifique a conexão e tente de novo.',
    forbidden: 'Seu papel não permite ver isto.',
    selectAll: 'Selecionar tudo o que corresponde',
    clearSelection: 'Limpar seleção',
    selectRow: 'Selecionar linha',
    filters: 'Filtros',
    resetFilters: 'Limpar filtros',
    filterSelected: (label, values) => `${label}: ${values}`,
    more: (count) => `+${pt.number(count)}`,
    rowsLoaded: (count) =>
      pt.plural(count, {
        one: '# linha carregada',
        many: '# de linhas carregadas',
        other: '# linhas carregadas',
      }),
    notifications: 'Notificações',
    copy: 'Copiar',
    copied: 'Copiado',
  },
);
