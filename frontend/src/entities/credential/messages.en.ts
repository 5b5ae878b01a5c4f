import { formatFor } from '@/lib/i18n/format';

const f = formatFor('en');

export const en = {
  username: 'Username',
  device: 'Device',
  address: 'Address',
  domain: 'Domain',
  type: 'Type',
  status: 'Status',
  tags: 'Tags',
  tag: 'Tag',
  automaticChange: 'Automatic change',
  expiry: 'Expiry',
  expires: 'Expires',
  updated: 'Last changed',
  information: 'Information',
  active: 'Active',
  inactive: 'Inactive',
  expired: 'Expired',
  activeExpired: 'Active · expired',
  on: 'On',
  off: 'Off',
  never: 'Never',
  any: 'Any',
  search: 'Search username or device',
  searchWords: (text: string) => `Search: “${text}”`,
  expiries: {
    expired: 'Expired',
    valid: 'Not expired',
    week: 'Within 7 days',
    month: 'Within 30 days',
    quarter: 'Within 90 days',
  },
  selected: (count: number) => `${f.number(count)} selected`,
  matchingSelected: (count: number, total: number) =>
    `${f.number(count)} of ${f.number(total)} matching selected`,
  everything: 'All credentials',
  except: (count: number) => `except ${f.number(count)}`,
  credentials: (count: number) => f.plural(count, { one: '# credential', other: '# credentials' }),
};
