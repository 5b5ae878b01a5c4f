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
  language: 'Language',
  theme: 'Theme',
  themes: { system: 'Like the system', light: 'Light', dark: 'Dark' },
  account: (name: string) => `Account of ${name}`,
  changePassword: 'Change my password',
  signOut: 'Sign out',
  notFound: 'There is no such page',
  notFoundText: 'The address may be mistyped, or what it led to is gone.',
  home: 'Go to the credentials',
  broken: 'This page stopped working',
  reload: 'Reload',
};
