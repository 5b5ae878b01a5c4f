import type { Translation } from '@/lib/i18n/catalogue';
import { formatFor } from '@/lib/i18n/format';
import type { en } from './messages.en';

const f = formatFor('pt-BR');

export const ptBR: Translation<typeof en> = {
  titles: {
    devices: 'Dispositivos',
    domains: 'Domínios',
    tags: 'Tags',
  },
  texts: {
    devices: 'Máquinas, equipamentos e serviços que têm contas.',
    domains: 'Domínios a que as contas pertencem. Um domínio é cadastrado antes de ser usado.',
    tags: 'Etiquetas das credenciais.',
  },
  search: {
    devices: 'Buscar nome ou endereço',
    domains: 'Buscar nomes',
    tags: 'Buscar nomes',
  },
  register: {
    devices: 'Novo dispositivo',
    domains: 'Novo domínio',
    tags: 'Nova tag',
  },
  none: {
    devices: 'Ainda não há dispositivos',
    domains: 'Ainda não há domínios',
    tags: 'Ainda não há tags',
  },
  status: 'Status',
  any: 'Qualquer',
  active: 'Ativo',
  inactive: 'Inativo',
  name: 'Nome',
  shortName: 'Nome curto',
  address: 'Endereço',
  type: 'Tipo',
  vendor: 'Fabricante',
  product: 'Produto',
  site: 'Site',
  credentials: 'Credenciais',
  created: 'Criado em',
  updated: 'Última alteração',
  importCsv: 'Importar',
  editDevice: 'Editar dispositivo',
  save: 'Salvar',
  create: 'Criar',
  required: 'Campo obrigatório.',
  tooLong: 'Texto longo demais.',
  addressHint: 'Nome de host ou endereço IP pelo qual é gerenciado.',
  shortNameHint: 'O nome NetBIOS, por exemplo CORP.',
  inactiveHint: 'Nenhuma credencial pode ser movida para um dispositivo inativo.',
  saved: (name) => `${name} foi salvo`,
  createdToast: (name) => `${name} foi criado`,
  noMatch: 'Nada corresponde',
  noMatchText: 'Altere ou limpe a pesquisa.',
  emptyText:
    'A importação de credenciais cadastra o que elas citam; também é possível cadastrar manualmente.',
  count: {
    devices: (count) =>
      f.plural(count, { one: '# dispositivo', many: '# de dispositivos', other: '# dispositivos' }),
    domains: (count) => f.plural(count, { one: '# domínio', many: '# de domínios', other: '# domínios' }),
    tags: (count) => f.plural(count, { one: '# tag', many: '# de tags', other: '# tags' }),
  },
  record: 'Cadastro',
  noDevice: 'Este dispositivo não existe',
  noDeviceText: 'O endereço pode estar errado, ou o dispositivo não existe mais.',
  inactivate: 'Inativar',
  activate: 'Ativar',
  inactivateNamed: (name) => `Inativar ${name}?`,
  activateNamed: (name) => `Ativar ${name}?`,
  inactivateText: (count) =>
    count === 0
      ? 'Nenhuma credencial poderá ser movida para ele ou cadastrada nele.'
      : `${f.plural(count, {
          one: 'Sua # credencial fica como está',
          many: 'Suas # de credenciais ficam como estão',
          other: 'Suas # credenciais ficam como estão',
        })}. Nenhuma outra poderá ser movida para ele ou cadastrada nele.`,
  activateText: 'Credenciais poderão de novo ser movidas para ele e cadastradas nele.',
  showInList: 'Mostrar na lista',
  noCredentials: 'Este dispositivo não tem credenciais.',
};
