import type { Translation } from '@/lib/i18n/catalogue';
import { formatFor } from '@/lib/i18n/format';
import type { en } from './messages.en';

const f = formatFor('pt-BR');
const credentials = (count: number) =>
  f.plural(count, { one: '# credencial', many: '# de credenciais', other: '# credenciais' });
const both = (count: number, one: string, other: string) => f.plural(count, { one, many: other, other });

export const ptBR: Translation<typeof en> = {
  title: 'Ação em lote',
  progress: 'Etapas',
  steps: {
    action: 'Ação',
    credentials: 'Credenciais',
    information: 'Informações',
    execution: 'Configurações de execução',
    review: 'Revisão',
  },
  cancel: 'Cancelar',
  back: 'Voltar',
  continue: 'Continuar',
  fieldsChange: (count) => both(count, '# alteração', '# alterações'),

  actionQuestion: 'O que deve acontecer com as credenciais?',
  chooseAction: 'Escolha primeiro uma ação.',
  cannotRequest: 'Nada pode ser solicitado agora; o motivo está no alto da página.',
  activeCount: (count) =>
    f.plural(count, {
      one: '# credencial ativa',
      many: '# de credenciais ativas',
      other: '# credenciais ativas',
    }),
  inactiveCount: (count) =>
    f.plural(count, {
      one: '# credencial inativa',
      many: '# de credenciais inativas',
      other: '# credenciais inativas',
    }),
  consequences: {
    emptied:
      'A seleção era “tudo o que corresponde” a um status que esta ação não oferece e por isso ficou vazia. Escolha as credenciais de novo.',
    unsent: 'Os campos alterados continuam no rascunho, mas só Atualizar os envia.',
  },
  noApprover: 'Ninguém mais pode aprovar uma solicitação sua',
  noApproverAdministrator:
    'Ninguém aprova a própria solicitação. Cadastre pelo menos tantos outros aprovadores quantas aprovações são exigidas e volte aqui.',
  noApproverOthers:
    'Ninguém aprova a própria solicitação. Peça a um administrador que cadastre outro aprovador em Configurações › Aprovadores.',
  openApprovers: 'Abrir Aprovadores',

  credentialsHint: {
    ACTIVE: 'Escolha credenciais ativas e depois confira a lista.',
    INACTIVE: 'Escolha credenciais inativas e depois confira a lista.',
  },
  add: 'Adicionar credenciais',
  addHint: {
    ACTIVE: 'Só credenciais ativas estão na lista: esta ação não oferece outras.',
    INACTIVE: 'Só credenciais inativas estão na lista: esta ação não oferece outras.',
  },
  addNone: 'Adicionar credenciais',
  addCount: (count) => `Adicionar ${credentials(count)}`,
  tickFirst: 'Marque pelo menos uma credencial.',
  already: (count) => both(count, '# credencial já estava escolhida', '# credenciais já estavam escolhidas'),
  eligibleList: 'Credenciais elegíveis',
  noMatch: 'Nenhuma credencial elegível corresponde',
  noMatchText: 'Mude a pesquisa ou limpe os filtros.',
  chosen: (count) =>
    f.plural(count, {
      one: '# credencial escolhida',
      many: '# de credenciais escolhidas',
      other: '# credenciais escolhidas',
    }),
  chosenList: 'Credenciais escolhidas',
  nothingChosen: 'Nenhuma credencial escolhida ainda',
  nothingChosenText: 'Adicione uma a uma ou tudo o que corresponde a um filtro.',
  noneLeft: 'Nenhuma destas credenciais restou',
  chooseCredentials: 'Escolha pelo menos uma credencial.',
  tooMany:
    'No máximo 10.000 credenciais podem ser marcadas ou excetuadas uma a uma. Para mais, use um filtro.',
  noneEligible: 'Nenhuma das credenciais escolhidas pode receber esta ação.',
  remove: 'Remover',
  removeAll: 'Remover todas',
  removeOne: (username, device) => `Remover ${username} em ${device}`,
  removeThese: (count) => both(count, 'Removê-la', 'Remover estas #'),
  notEligible: (count, total) =>
    both(
      count,
      `# das ${credentials(total)} não pode receber esta ação`,
      `# das ${credentials(total)} não podem receber esta ação`,
    ),
  problem: (text, count) => `${f.number(count)} · ${text}`,
  outside: {
    ACTIVE: (count, total) =>
      both(
        count,
        `# das ${f.number(total)} correspondentes não está ativa e não faz parte da solicitação.`,
        `# das ${f.number(total)} correspondentes não estão ativas e não fazem parte da solicitação.`,
      ),
    INACTIVE: (count, total) =>
      both(
        count,
        `# das ${f.number(total)} correspondentes não está inativa e não faz parte da solicitação.`,
        `# das ${f.number(total)} correspondentes não estão inativas e não fazem parte da solicitação.`,
      ),
  },
  replace: {
    title: 'Substituir a seleção atual?',
    text: 'Uma solicitação leva ou credenciais escolhidas uma a uma, ou tudo o que corresponde a um filtro. As duas formas não se somam.',
    present: 'Escolhido agora',
    added: 'A adicionar',
    keep: 'Manter a atual',
    replace: (count) => `Substituir por ${credentials(count)}`,
  },
  replaceDraft: {
    title: 'Substituir o rascunho guardado?',
    text: 'Uma solicitação que você não enviou está guardada nesta aba. Começar uma nova a descarta, com tudo o que foi preenchido.',
    kept: 'No rascunho',
    handedOver: 'Para uma nova',
    goOn: 'Continuar o rascunho',
    beginAnew: (count) => `Recomeçar com ${credentials(count)}`,
  },

  keepHint: 'Campos deixados em “Manter o atual” ficam como estão em todas as credenciais.',
  modes: {
    KEEP: 'Manter o atual',
    SET: 'Definir como',
    CLEAR: 'Deixar em branco',
    ON: 'Ligar',
    OFF: 'Desligar',
    ADD: 'Adicionar',
    REPLACE: 'Substituir por',
    REMOVE: 'Remover',
  },
  clearToItself: 'Acessar como ela mesma',
  sections: {
    hierarchy: 'Hierarquia',
    passwordChange: 'Troca de senha',
    reconciliation: 'Reconciliação',
  },
  changed: 'será alterado',
  whatHappens: (field) => `${field}: o que acontece`,
  newValue: (field) => `${field}: novo valor`,
  nowValues: (values) => `Agora: ${values}`,
  searchFor: 'Digite para pesquisar',
  replaceByNone: 'Substituir por nenhuma tag remove todas as tags.',
  missing: (fields) => `Ainda sem valor: ${fields}.`,
  changeFirst: 'Altere pelo menos um campo, aqui ou em Informações.',
  linesChange: (count) => both(count, '# campo será alterado.', '# campos serão alterados.'),
  nothingChanges: 'Nada muda ainda nesta página.',
  gapCleared: 'A reconciliação ligada precisa disto. Escolha um valor ou deixe a reconciliação como está.',
  gapMissing: (count) =>
    both(
      count,
      '# credencial não tem nenhum valor aqui. Sem ele, a reconciliação não pode ser ligada nela.',
      '# credenciais não têm nenhum valor aqui. Sem ele, a reconciliação não pode ser ligada nelas.',
    ),

  reviewHint: 'Nada muda antes que uma segunda pessoa aprove.',
  stillChecking: 'A solicitação ainda está sendo verificada.',
  notChecked: 'A solicitação não pôde ser verificada.',
  correctFirst: 'Corrija primeiro o que está errado.',
  decideFirst: 'Decida o que fazer com as credenciais que não podem ser alteradas.',
  ofChosen: (count) => `de ${f.number(count)} escolhidas`,
  changes: 'Alterações',
  effects: 'Efeitos',
  noEffects: 'Nenhuma outra credencial e nenhuma operação aberta é afetada.',
  children: (count) =>
    both(
      count,
      '# credencial fora da seleção tem o pai nela.',
      '# credenciais fora da seleção têm o pai nela.',
    ),
  overlaps: (operations, count) =>
    `${both(count, '# destas credenciais também faz', '# destas credenciais também fazem')} parte de ${both(operations, '# operação aberta', '# operações abertas')}. A que for executada depois ignora o que a primeira alterou.`,
  notRotated: (count) =>
    both(
      count,
      '# credencial não tem troca automática: será marcada como expirada, mas nada troca a sua senha.',
      '# credenciais não têm troca automática: serão marcadas como expiradas, mas nada troca as suas senhas.',
    ),
  problemsTitle: 'O que impede a solicitação',
  problems: (count) =>
    both(count, '# credencial não pode ser alterada', '# credenciais não podem ser alteradas'),
  moreExamples: (rest) => `e mais ${f.number(rest)}`,
  leaveOut: (count, rest) =>
    `${both(count, 'Deixá-la de fora', 'Deixar estas # de fora')} e solicitar ${credentials(rest)}`,
  leftOut: (count) => both(count, '# credencial ficou de fora', '# credenciais ficaram de fora'),
  correct: 'Corrigir',
  afterTitle: 'O que acontece depois',
  after: (who) => `Aguarda uma aprovação e começa logo em seguida. Pode aprovar: ${who}.`,
  afterQuorum: (required, who) =>
    `Aguarda ${f.number(required)} aprovações de pessoas diferentes e começa logo após a última. Podem aprovar: ${who}.`,
  othersToo: (count) => both(count, 'mais # pessoa', 'mais # pessoas'),
  reason: 'Justificativa',
  reasonHint: 'Mostrada aos aprovadores e guardada na trilha de auditoria.',
  reasonMissing: 'Diga por quê. É por ela que os aprovadores decidem.',
  countChangedTitle: 'A seleção mudou enquanto você a examinava',
  countChanged: (before, now) =>
    `Ela tinha ${credentials(before)} e agora tem ${f.number(now)}. Nada foi solicitado. Confira os novos números e solicite de novo.`,
  sentBefore: 'Uma versão anterior desta solicitação já foi gravada',
  sentBeforeText: 'Veja as suas solicitações antes de enviar também esta.',
  openMine: 'Abrir minhas solicitações',
  sendAsNew: 'Enviar como nova solicitação',
  leave: {
    title: 'Sair desta solicitação?',
    text: 'Ela não foi enviada. Você pode guardar o rascunho nesta aba e voltar a ele, ou descartá-lo.',
    keep: 'Sair e guardar o rascunho',
    discard: 'Descartar',
  },
};
