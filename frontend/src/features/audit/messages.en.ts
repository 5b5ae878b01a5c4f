import { formatFor } from '@/lib/i18n/format';

const f = formatFor('en');

export const en = {
  title: 'Audit trail',
  text: 'Who did what to what, when, from where and with what result. Nothing here is ever changed or removed.',
  at: 'When',
  actor: 'Who',
  program: 'Bulwark',
  action: 'Action',
  subject: 'Object',
  subjectId: 'Object id',
  result: 'Result',
  results: { ALLOWED: 'Done', REFUSED: 'Refused' },
  address: 'Address',
  any: 'Any',
  searchAction: 'Action, for example batch_operation.',
  searchSubject: 'Object id',
  from: 'From',
  to: 'To',
  details: 'Details',
  event: 'Audit event',
  close: 'Close',
  empty: 'Nothing has happened yet',
  noMatch: 'Nothing matches',
  noMatchText: 'Change or reset the filters.',
  notAllowed: 'Only auditors and administrators read the audit trail',
  count: (count: number) => f.plural(count, { one: '# event', other: '# events' }),
};
