import type { Translation } from '@/lib/i18n/catalogue';
import { formatFor } from '@/lib/i18n/format';
import type { en } from './messages.en';

const f = formatFor('pt-BR');

export const ptBR: Translation<typeof en> = {
  title: 'Busca e comandos',
  placeholder: 'Uma tela, usuário, dispositivo ou #número',
  groups: {
    screens: 'Telas',
    actions: 'Ação em lote',
    operations: 'Operações em lote',
    credentials: 'Credenciais',
    devices: 'Dispositivos',
  },
  nothing: 'Nada encontrado.',
  searching: 'Pesquisando…',
  failed: 'A pesquisa falhou. Telas e comandos continuam funcionando.',
  results: (count) => f.plural(count, { one: '# resultado', many: '# de resultados', other: '# resultados' }),
  choose: 'escolher',
  go: 'abrir',
  helpTitle: 'Atalhos de teclado',
  goTo: 'Ir para',
  anywhere: 'Em qualquer lugar',
  palette: 'Busca e comandos',
  focusSearch: 'Pesquisar na lista',
  help: 'Estes atalhos',
  inLists: 'Em listas',
  move: 'Outra linha',
  pages: 'Uma página acima ou abaixo',
  ends: 'Primeira ou última linha',
  tick: 'Selecionar a linha, ou não',
  stretch: 'Selecionar um intervalo',
  all: 'Selecionar tudo o que corresponde',
  clear: 'Limpar a seleção',
  open: 'Abrir a linha',
  singleKeys: 'Atalhos sem Ctrl',
  singleKeysText: 'Desligue se a entrada por voz ou um acionador pressiona teclas sozinho.',
};
