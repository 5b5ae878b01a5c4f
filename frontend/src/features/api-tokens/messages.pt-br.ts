import type { Translation } from '@/lib/i18n/catalogue';
import { formatFor } from '@/lib/i18n/format';
import type { en } from './messages.en';

const f = formatFor('pt-BR');

export const ptBR: Translation<typeof en> = {
  title: 'Tokens de API',
  text: 'Segredos com que scripts entram. Um token tem o seu papel; pode solicitar, mas nunca decidir.',
  new: 'Novo token',
  name: 'Nome',
  nameHint: 'Para que serve o token.',
  created: 'Criado em',
  expires: 'Expira em',
  expiry: 'Válido por',
  lastUsed: 'Último uso',
  never: 'Nunca',
  actions: 'Ações',
  revoke: 'Revogar',
  revokeNamed: (name) => `Revogar ${name}`,
  revokeTitle: 'Revogar token',
  revokeText: (name) => `Scripts que usam “${name}” passam a ser recusados. Não é possível desfazer.`,
  revoked: (name) => `${name} foi revogado`,
  count: (count) => f.plural(count, { one: '# token', many: '# de tokens', other: '# tokens' }),
  expired: 'Expirado',
  empty: 'Você não tem tokens de API',
  emptyText: 'Um script precisa de um para chamar a API.',
  create: 'Criar token',
  required: 'Campo obrigatório.',
  tooLong: 'No máximo 100 caracteres.',
  periods: { '30': '30 dias', '90': '90 dias', '365': '1 ano', '': 'Sem fim' },
  secretTitle: 'Copie o token agora',
  secretText: 'Ele é mostrado só desta vez e não pode ser lido de novo.',
  secret: 'Token',
  done: 'Já o guardei',
  example: 'Envie-o como cabeçalho:',
};
