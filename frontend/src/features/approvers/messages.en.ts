import { formatFor } from '@/lib/i18n/format';

const f = formatFor('en');

export const en = {
  title: 'Approvers',
  text: 'Who may decide on batch operations and protected changes. Nobody ever decides on their own request.',
  new: 'New',
  module: 'Module',
  modules: { PAM_CORE: 'PAM Core' },
  name: 'Name',
  username: 'Username',
  addedBy: 'Registered by',
  approvedBy: 'Approved by',
  changeNumber: (number: string) => `Protected change ${number}`,
  bootstrap: 'Nobody: bootstrap',
  breakGlass: 'On the server: break-glass',
  addedOn: 'Added on',
  onServer: 'On the server',
  remove: 'Remove',
  removeNamed: (name: string) => `Remove ${name}`,
  removeTitle: 'Remove approver',
  removeText: (name: string) =>
    `${name} will no longer decide. What they have approved and is not running yet must be approved again by others.`,
  removed: (name: string) => `${name} is no longer an approver`,
  count: (count: number) => f.plural(count, { one: '# approver', other: '# approvers' }),
  empty: 'Nobody is registered',
  emptyText:
    'Without an approver nobody can request anything. Register at least two people: requesters never decide themselves.',
  addTitle: 'New approvers',
  addText: 'Active administrators and operators who are not registered yet.',
  search: 'Name, username or e-mail',
  role: 'Role',
  noneEligible: 'Everybody who could be an approver is one',
  noMatch: 'Nobody matches',
  people: 'People',
  selected: (count: number) => `${f.number(count)} selected`,
  add: (count: number) =>
    count === 0 ? 'Add' : `Add ${f.plural(count, { one: '# approver', other: '# approvers' })}`,
  addOff: 'Select at least one person.',
  added: (count: number) => f.plural(count, { one: '# approver added', other: '# approvers added' }),
  parameters: 'Approval parameters',
  approvalsRequired: 'Approvals required',
  approvalsRequiredHint:
    'How many different people must approve, 1 to 5. More: in force at once. Fewer: a second person has to approve.',
  validity: 'Approval validity',
  validityHint:
    'How long a request waits before it expires, 1 to 168 hours. Shorter: in force at once. Longer: a second person has to approve.',
  hours: 'hours',
  oneToFive: 'A whole number from 1 to 5.',
  hoursRange: 'From 1 to 168 hours.',
  coolingOff: 'Cooling-off period',
  coolingOffHint:
    'After somebody has created a person’s account, registered or reactivated them, set their password or ' +
    'reset their second factors, that person decides nothing that this somebody requests for so long. ' +
    'Longer: in force at once. Shorter: a second person has to approve.',
  coolingOffRange: 'A whole number from 0 to 720.',
  secondFactorRequired: 'Second factor required of administrators and approvers',
  secondFactorRequiredHint:
    'A passkey or an authenticator app, beside the password. Requiring it: in force at once. No longer requiring it: a second person has to approve.',
  graceDays: 'Time to enrol',
  graceDaysHint:
    'How long they may still sign in without one, 0 to 90 days. Shorter: in force at once. Longer: a second person has to approve.',
  graceDaysRange: 'A whole number from 0 to 90.',
  days: 'days',
  request: 'Request parameters',
  save: 'Save parameters',
  saved: 'The approval parameters were saved',
  fewApprovers: (required: number, registered: number) =>
    `${f.plural(required, { one: '# approval is', other: '# approvals are' })} required, but only ` +
    `${f.plural(registered, { one: '# person is', other: '# people are' })} registered. A requester does ` +
    'not count.',
};
