import { formatFor } from '@/lib/i18n/format';

const f = formatFor('en');

export const en = {
  back: 'Credentials',
  notFound: 'There is no such credential',
  notFoundText: 'It may have been removed.',
  record: 'Record',
  username: 'Username',
  expires: 'Expires',
  never: 'Never',
  none: 'None',
  version: 'Version',
  created: 'Created',
  updated: 'Last changed',
  passwordChange: 'Password change',
  automatic: 'Automatic change',
  template: 'Template',
  plugin: 'Plugin',
  login: 'Logs in with',
  itself: 'Its own login',
  reconciliation: 'Reconciliation',
  enabled: 'Enabled',
  autorun: 'Runs by itself',
  reconciliationCredential: 'Reconciliation credential',
  children: 'Children',
  childrenCount: (count: number) =>
    f.plural(count, { one: '# credential depends on this one', other: '# credentials depend on this one' }),
  noChildren: 'No credential depends on this one.',
  openOperations: (count: number) =>
    f.plural(count, {
      one: '# open batch operation holds this credential',
      other: '# open batch operations hold this credential',
    }),
  openText: 'The first to run changes the record; the others then skip it.',
  history: 'Batch operations',
  noHistory: 'No batch operation has touched this credential.',
  required: 'This is needed.',
  expiresHint: 'Empty for never.',
  search: 'Type to search',
  create: 'Create credential',
  createdToast: (name: string) => `${name} was created`,
  tooLong: 'At most 2,000 characters.',
};
