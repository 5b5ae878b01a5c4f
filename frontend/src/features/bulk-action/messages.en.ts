import type { EditMode } from '@/entities/credential/fields/field-kinds';
import { formatFor } from '@/lib/i18n/format';

const f = formatFor('en');
const credentials = (count: number) => f.plural(count, { one: '# credential', other: '# credentials' });

export const en = {
  title: 'Bulk Action',
  progress: 'Steps',
  steps: {
    action: 'Action',
    credentials: 'Credentials',
    information: 'Information',
    execution: 'Execution settings',
    review: 'Review',
  },
  cancel: 'Cancel',
  back: 'Back',
  continue: 'Continue',
  fieldsChange: (count: number) => f.plural(count, { one: '# change', other: '# changes' }),

  actionQuestion: 'What should happen to the credentials?',
  chooseAction: 'Choose an action first.',
  cannotRequest: 'Nothing can be requested now; the reason is at the top of the page.',
  activeCount: (count: number) =>
    f.plural(count, { one: '# active credential', other: '# active credentials' }),
  inactiveCount: (count: number) =>
    f.plural(count, { one: '# inactive credential', other: '# inactive credentials' }),
  consequences: {
    emptied:
      'The selection was “everything matching” a status that this action does not offer, so it is empty now. Choose credentials again.',
    unsent: 'The fields you changed stay in the draft, but only Update sends them.',
  },
  noApprover: 'Nobody else can approve a request of yours',
  noApproverAdministrator:
    'Nobody approves their own request. Register at least as many other approvers as approvals are required, then come back.',
  noApproverOthers:
    'Nobody approves their own request. Ask an administrator to register another approver under Settings › Approvers.',
  openApprovers: 'Open Approvers',

  credentialsHint: {
    ACTIVE: 'Choose active credentials, then check the list.',
    INACTIVE: 'Choose inactive credentials, then check the list.',
  },
  add: 'Add credentials',
  addHint: {
    ACTIVE: 'Only active credentials are listed: this action offers no others.',
    INACTIVE: 'Only inactive credentials are listed: this action offers no others.',
  },
  addNone: 'Add credentials',
  addCount: (count: number) => `Add ${credentials(count)}`,
  tickFirst: 'Tick at least one credential.',
  already: (count: number) =>
    f.plural(count, { one: '# credential was chosen already', other: '# credentials were chosen already' }),
  eligibleList: 'Eligible credentials',
  noMatch: 'No eligible credential matches',
  noMatchText: 'Change the search or reset the filters.',
  chosen: (count: number) => `${credentials(count)} chosen`,
  chosenList: 'Chosen credentials',
  nothingChosen: 'No credentials chosen yet',
  nothingChosenText: 'Add them one by one, or everything a filter matches.',
  noneLeft: 'None of these credentials is left',
  chooseCredentials: 'Choose at least one credential.',
  tooMany: 'At most 10,000 credentials can be ticked or excluded one by one. Use a filter for more.',
  noneEligible: 'None of the chosen credentials can get this action.',
  remove: 'Remove',
  removeAll: 'Remove all',
  removeOne: (username: string, device: string) => `Remove ${username} on ${device}`,
  removeThese: (count: number) => f.plural(count, { one: 'Remove it', other: 'Remove these #' }),
  notEligible: (count: number, total: number) =>
    `${f.number(count)} of the ${credentials(total)} cannot get this action`,
  problem: (text: string, count: number) => `${f.number(count)} · ${text}`,
  outside: {
    ACTIVE: (count: number, total: number) =>
      `${f.number(count)} of the ${f.number(total)} that match are not active and are not part of the request.`,
    INACTIVE: (count: number, total: number) =>
      `${f.number(count)} of the ${f.number(total)} that match are not inactive and are not part of the request.`,
  },
  replace: {
    title: 'Replace the present selection?',
    text: 'A request takes either credentials chosen one by one or everything that one filter matches. The two cannot be added together.',
    present: 'Chosen now',
    added: 'To be added',
    keep: 'Keep the present ones',
    replace: (count: number) => `Replace with ${credentials(count)}`,
  },
  replaceDraft: {
    title: 'Replace the draft you kept?',
    text: 'A request that you have not sent is stored in this tab. A new one discards it, with everything filled in.',
    kept: 'In the draft',
    handedOver: 'For a new one',
    goOn: 'Go on with the draft',
    beginAnew: (count: number) => `Start over with ${credentials(count)}`,
  },

  keepHint: 'Fields left on “Keep existing” stay as they are on every credential.',
  modes: {
    KEEP: 'Keep existing',
    SET: 'Set to',
    CLEAR: 'Clear',
    ON: 'Turn on',
    OFF: 'Turn off',
    ADD: 'Add',
    REPLACE: 'Replace with',
    REMOVE: 'Remove',
  } satisfies Record<EditMode, string>,
  clearToItself: 'Log in as itself',
  sections: {
    hierarchy: 'Hierarchy',
    passwordChange: 'Password change',
    reconciliation: 'Reconciliation',
  },
  changed: 'will change',
  whatHappens: (field: string) => `${field}: what happens`,
  newValue: (field: string) => `${field}: new value`,
  nowValues: (values: string) => `Now: ${values}`,
  searchFor: 'Type to search',
  replaceByNone: 'Replacing with no tags removes all tags.',
  missing: (fields: string) => `Still without a value: ${fields}.`,
  changeFirst: 'Change at least one field, here or under Information.',
  linesChange: (count: number) =>
    f.plural(count, { one: '# field will change.', other: '# fields will change.' }),
  nothingChanges: 'Nothing changes yet on this page.',
  gapCleared: 'Turning reconciliation on requires this. Choose a value, or leave reconciliation as it is.',
  gapMissing: (count: number) =>
    f.plural(count, {
      one: '# credential has none. Reconciliation cannot be turned on there without one.',
      other: '# credentials have none. Reconciliation cannot be turned on there without one.',
    }),

  reviewHint: 'Nothing changes before a second person approves.',
  stillChecking: 'The request is still being checked.',
  notChecked: 'The request could not be checked.',
  correctFirst: 'Correct what is wrong first.',
  decideFirst: 'Decide about the credentials that cannot be changed.',
  ofChosen: (count: number) => `of ${f.number(count)} chosen`,
  changes: 'Changes',
  effects: 'Effects',
  noEffects: 'No other credential and no open operation is affected.',
  children: (count: number) =>
    f.plural(count, {
      one: '# credential outside the selection has its parent in it.',
      other: '# credentials outside the selection have their parent in it.',
    }),
  overlaps: (operations: number, count: number) =>
    `${f.plural(count, { one: '# of these credentials is', other: '# of these credentials are' })} also part of ${f.plural(operations, { one: '# open operation', other: '# open operations' })}. Whichever runs second skips what the first one changed.`,
  notRotated: (count: number) =>
    f.plural(count, {
      one: '# credential has no automatic change: it will be marked as expired, but nothing rotates its password.',
      other:
        '# credentials have no automatic change: they will be marked as expired, but nothing rotates their passwords.',
    }),
  problemsTitle: 'What stands in the way',
  problems: (count: number) =>
    f.plural(count, { one: '# credential cannot be changed', other: '# credentials cannot be changed' }),
  moreExamples: (rest: number) => `and ${f.number(rest)} more`,
  leaveOut: (count: number, rest: number) =>
    `${f.plural(count, { one: 'Leave it out', other: 'Leave these # out' })} and request ${credentials(rest)}`,
  leftOut: (count: number) =>
    f.plural(count, { one: '# credential was left out', other: '# credentials were left out' }),
  correct: 'Correct',
  afterTitle: 'What happens next',
  after: (who: string) => `It waits for one approval and starts right after it. ${who} can approve.`,
  afterQuorum: (required: number, who: string) =>
    `It waits for ${f.number(required)} approvals by different people and starts right after the last one. ${who} can approve.`,
  othersToo: (count: number) => f.plural(count, { one: '# other', other: '# others' }),
  reason: 'Justification',
  reasonHint: 'Shown to the approvers and kept in the audit trail.',
  reasonMissing: 'Say why. The approvers base their decision on it.',
  countChangedTitle: 'The selection changed while you looked at it',
  countChanged: (before: number, now: number) =>
    `It held ${credentials(before)} then and holds ${f.number(now)} now. Nothing was requested. Check the new numbers and request again.`,
  sentBefore: 'An earlier version of this request has already been stored',
  sentBeforeText: 'Look at your requests before you send this one as well.',
  openMine: 'Open my requests',
  sendAsNew: 'Send as a new request',
  leave: {
    title: 'Leave this request?',
    text: 'It has not been sent. You can keep the draft in this tab and come back to it, or discard it.',
    keep: 'Leave and keep the draft',
    discard: 'Discard',
  },
};
