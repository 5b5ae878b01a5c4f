import { formatFor } from '@/lib/i18n/format';

const f = formatFor('en');

export const en = {
  titles: {
    devices: 'Devices',
    domains: 'Domains',
    tags: 'Tags',
  },
  texts: {
    devices: 'Machines, appliances and services that have accounts.',
    domains: 'Domains that accounts belong to. A domain is registered before it is used.',
    tags: 'Labels on credentials.',
  },
  search: {
    devices: 'Search name or address',
    domains: 'Search names',
    tags: 'Search names',
  },
  register: {
    devices: 'New device',
    domains: 'New domain',
    tags: 'New tag',
  },
  none: {
    devices: 'No devices yet',
    domains: 'No domains yet',
    tags: 'No tags yet',
  },
  status: 'Status',
  any: 'Any',
  active: 'Active',
  inactive: 'Inactive',
  name: 'Name',
  shortName: 'Short name',
  address: 'Address',
  type: 'Type',
  vendor: 'Vendor',
  product: 'Product',
  site: 'Site',
  credentials: 'Credentials',
  created: 'Created',
  updated: 'Last changed',
  importCsv: 'Import',
  editDevice: 'Edit device',
  save: 'Save',
  create: 'Create',
  required: 'This is needed.',
  tooLong: 'This is too long.',
  addressHint: 'Host name or IP address it is managed at.',
  shortNameHint: 'The NetBIOS name, for example CORP.',
  inactiveHint: 'No credential can be moved to an inactive device.',
  saved: (name: string) => `${name} was saved`,
  createdToast: (name: string) => `${name} was created`,
  noMatch: 'Nothing matches',
  noMatchText: 'Change or reset the search.',
  emptyText: 'Importing credentials registers what they name, or register one by hand.',
  count: {
    devices: (count: number) => f.plural(count, { one: '# device', other: '# devices' }),
    domains: (count: number) => f.plural(count, { one: '# domain', other: '# domains' }),
    tags: (count: number) => f.plural(count, { one: '# tag', other: '# tags' }),
  },
  record: 'Record',
  noDevice: 'There is no such device',
  noDeviceText: 'The address may be mistyped, or the device is gone.',
  inactivate: 'Inactivate',
  activate: 'Activate',
  inactivateNamed: (name: string) => `Inactivate ${name}?`,
  activateNamed: (name: string) => `Activate ${name}?`,
  inactivateText: (count: number) =>
    count === 0
      ? 'No credential can be moved to it or registered on it any more.'
      : `${f.plural(count, {
          one: 'Its # credential stays as it is',
          other: 'Its # credentials stay as they are',
        })}. No other can be moved to it or registered on it any more.`,
  activateText: 'Credentials can be moved to it and registered on it again.',
  showInList: 'Show in the list',
  noCredentials: 'This device has no credentials.',
};
