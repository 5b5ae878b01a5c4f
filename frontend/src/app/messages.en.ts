import { formatFor } from '@/lib/i18n/format';

const f = formatFor('en');

export const en = {
  menu: 'Products',
  skip: 'Skip to content',
  navigation: 'Sections',
  products: { pam: 'PAM Core', reports: 'Reports', settings: 'Settings' },
  atAGlance: 'At a glance',
  overview: 'Overview',
  credentials: 'Credentials',
  all: 'All',
  active: 'Active',
  inactive: 'Inactive',
  expired: 'Expired',
  inventory: 'Inventory',
  devices: 'Devices',
  domains: 'Domains',
  tags: 'Tags',
  events: 'Events',
  batchOperations: 'Batch operations',
  auditTrail: 'Audit trail',
  systemParameters: 'System parameters',
  approvers: 'Approvers',
  access: 'Access',
  users: 'Users',
  protectedChanges: 'Protected changes',
  apiTokens: 'API tokens',
  catalogues: 'Catalogues',
  passwordTypes: 'Password types',
  executionTemplates: 'Execution templates',
  forDevelopers: 'For developers',
  playground: 'Playground',
  waiting: (count: number) =>
    count === 0
      ? 'No request waits for your decision'
      : f.plural(count, {
          one: '# request waits for your decision',
          other: '# requests wait for your decision',
        }),
  protectedWaiting: (count: number) =>
    f.plural(count, {
      one: '# protected change waits for your decision',
      other: '# protected changes wait for your decision',
    }),
  allWaiting: (count: number) =>
    f.plural(count, { one: '# decision waits for you', other: '# decisions wait for you' }),
  breakGlass: (number: string) =>
    `Break-glass: protected change ${number} was approved on the server’s command line.`,
  breakGlassText:
    'Nobody was left who could decide. This stays on every page until a different administrator has acknowledged it.',
  breakGlassRegion: 'Break-glass approval',
  breakGlassRead: 'Read it',
  search: 'Search and commands',
  searchShort: 'Search…',
  importScreen: 'Import credentials',
  waitingScreen: 'Waiting for me',
  profile: 'My profile',
  accountGroup: 'My account',
  shortcuts: 'Keyboard shortcuts',
  language: 'Language',
  theme: 'Theme',
  themes: { system: 'Like the system', light: 'Light', dark: 'Dark' },
  account: (name: string) => `Account of ${name}`,
  changePassword: 'Change my password',
  signOut: 'Sign out',
  offline: 'You are offline. What you see may be old.',
  unreachable: 'The server does not answer. Trying again …',
  notFound: 'There is no such page',
  notFoundText: 'The address may be mistyped, or what it led to is gone.',
  home: 'Go to the credentials',
  broken: 'This page stopped working',
  reload: 'Reload',
};
