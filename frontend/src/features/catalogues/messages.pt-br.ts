import type { Translation } from '@/lib/i18n/catalogue';
import { formatFor } from '@/lib/i18n/format';
import type { en } from './messages.en';

const f = formatFor('pt-BR');

export const ptBR: Translation<typeof en> = {
  passwordTypes: 'Tipos de senha',
  passwordTypesText: 'Espécies de senha. Um tipo local não permite domínio.',
  executionTemplates: 'Templates de execução',
  executionTemplatesText: 'Como uma senha é trocada ou reconciliada. Um template fixa o seu plugin.',
  search: 'Pesquisar nomes',
  name: 'Nome',
  local: 'Local do dispositivo',
  localLabel: 'Para contas locais de um dispositivo, que não têm domínio',
  localHint: 'Isto não pode ser alterado depois.',
  plugin: 'Plugin',
  purpose: 'Finalidade',
  purposes: { CHANGE_PASSWORD: 'Trocar senha', RECONCILE: 'Reconciliar' },
  plugins: {
    SSH: 'SSH',
    WINDOWS_RM: 'Windows RM',
    LDAP: 'LDAP',
    POSTGRESQL: 'PostgreSQL',
    MYSQL: 'MySQL',
    ORACLE: 'Oracle',
    SQL_SERVER: 'SQL Server',
    HTTP: 'HTTP',
    TELNET: 'Telnet',
  },
  any: 'Qualquer',
  enabled: 'Habilitado',
  disabled: 'Desabilitado',
  status: 'Status',
  enabledLabel: 'Habilitado: pode ser atribuído a credenciais',
  yes: 'Sim',
  no: 'Não',
  created: 'Criado em',
  newPasswordType: 'Novo tipo de senha',
  newTemplate: 'Novo template',
  create: 'Criar',
  required: 'Campo obrigatório.',
  tooLong: 'No máximo 100 caracteres.',
  createdToast: (name) => `${name} foi criado`,
  noMatch: 'Nada corresponde',
  noMatchText: 'Altere ou limpe a pesquisa.',
  noPasswordTypes: 'Nenhum tipo de senha',
  noTemplates: 'Ainda não há templates de execução',
  count: {
    passwordTypes: (count) =>
      f.plural(count, { one: '# tipo de senha', many: '# de tipos de senha', other: '# tipos de senha' }),
    executionTemplates: (count) =>
      f.plural(count, { one: '# template', many: '# de templates', other: '# templates' }),
  },
};
