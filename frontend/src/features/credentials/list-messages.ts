import { defineCatalogue } from '@/lib/i18n/catalogue';

/** Texts of the list, which most visits start with. The other texts are loaded with the pages that use them. */
export const listMessages = defineCatalogue(
  {
    titles: {
      all: 'Credentials',
      active: 'Active credentials',
      inactive: 'Inactive credentials',
      expired: 'Expired credentials',
    },
    description: 'Privileged accounts. Every change of them is requested, and approved by someone else.',
    bulkAction: 'Bulk Action',
    newCredential: 'New credential',
    importCsv: 'Import',
    empty: 'No credentials yet',
    emptyText: 'Import them from a CSV file, or register one by hand.',
    noMatch: 'No credential matches',
    noMatchText: 'Change or reset the filters. What is selected stays selected.',
  },
  {
    titles: {
      all: 'Credenciais',
      active: 'Credenciais ativas',
      inactive: 'Credenciais inativas',
      expired: 'Credenciais expiradas',
    },
    description: 'Contas privilegiadas. Toda alteração é solicitada, e aprovada por outra pessoa.',
    bulkAction: 'Ação em lote',
    newCredential: 'Nova credencial',
    importCsv: 'Importar',
    empty: 'Ainda não há credenciais',
    emptyText: 'Importe de um arquivo CSV ou cadastre uma manualmente.',
    noMatch: 'Nenhuma credencial corresponde',
    noMatchText: 'Altere ou limpe os filtros. O que está selecionado continua selecionado.',
  },
);
