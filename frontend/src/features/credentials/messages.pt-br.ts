import type { Translation } from '@/lib/i18n/catalogue';
import { formatFor } from '@/lib/i18n/format';
import type { en } from './messages.en';

const f = formatFor('pt-BR');

export const ptBR: Translation<typeof en> = {
  back: 'Credenciais',
  notFound: 'Esta credencial não existe',
  notFoundText: 'Ela pode ter sido removida.',
  record: 'Registro',
  username: 'Usuário',
  expires: 'Expira em',
  never: 'Nunca',
  none: 'Vazio',
  version: 'Versão',
  created: 'Criada em',
  updated: 'Última alteração',
  passwordChange: 'Troca de senha',
  automatic: 'Troca automática',
  template: 'Template',
  plugin: 'Plugin',
  login: 'Entra com',
  itself: 'O próprio login',
  reconciliation: 'Reconciliação',
  enabled: 'Habilitada',
  autorun: 'Executa sozinha',
  reconciliationCredential: 'Credencial de reconciliação',
  children: 'Filhas',
  childrenCount: (count) =>
    f.plural(count, {
      one: '# credencial depende desta',
      many: '# de credenciais dependem desta',
      other: '# credenciais dependem desta',
    }),
  noChildren: 'Nenhuma credencial depende desta.',
  openOperations: (count) =>
    f.plural(count, {
      one: '# operação em lote aberta inclui esta credencial',
      many: '# de operações em lote abertas incluem esta credencial',
      other: '# operações em lote abertas incluem esta credencial',
    }),
  openText: 'A primeira a ser executada altera o registro; as demais então a ignoram.',
  history: 'Operações em lote',
  noHistory: 'Nenhuma operação em lote tocou esta credencial.',
  required: 'Campo obrigatório.',
  expiresHint: 'Vazio para nunca.',
  search: 'Digite para pesquisar',
  create: 'Criar credencial',
  createdToast: (name) => `${name} foi criada`,
  tooLong: 'No máximo 2.000 caracteres.',
};
