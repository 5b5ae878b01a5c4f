import { formatFor } from '@/lib/i18n/format';

const f = formatFor('en');

export const en = {
  inventoryTitle: 'PAM Core overview',
  inventoryText: 'Where the credentials stand, and what will expire soon.',
  operationsTitle: 'Reports overview',
  operationsText: 'What was requested, what became of it, and what waits.',
  asOf: (time: string) => `As of ${time}`,
  credentials: 'Credentials',
  status: 'Credentials by status',
  active: 'Active',
  expired: 'Active, expired',
  inactive: 'Inactive',
  activeOnes: (count: number) => `${f.number(count)} of them active`,
  ofActive: (share: string) => `${share} of the active ones`,
  expiredFigure: 'Expired, still active',
  expiringFigure: 'Expire in 30 days',
  notAutomatic: 'Changed by hand',
  expiring: 'Expiring in the next 30 days',
  expiringSummary: (count: number) =>
    `${f.plural(count, { one: '# active credential expires', other: '# active credentials expire' })}.`,
  busiestDay: (day: string, most: number) => `Most on one day: ${f.number(most)}, on ${day}.`,
  noneExpiring: 'No active credential expires in the next 30 days.',
  day: 'Day',
  expireOn: (day: string, count: number) =>
    `${day}: ${f.plural(count, { one: '# credential expires', other: '# credentials expire' })}`,
  empty: 'No credentials yet',
  emptyText: 'Import them from a CSV file, or register one by hand in the list.',
  importCsv: 'Import',
  oldest: 'Oldest waiting request',
  noneWaiting: 'No request waits for approval.',
  allWaiting: (count: number) =>
    f.plural(count, { one: 'Show the waiting request', other: 'Show all # waiting requests' }),
  waitingSince: (time: string) => `Requested ${time}`,
  expiresIn: (time: string) => `Time for approval ends ${time}`,
  waiting: 'Waiting for approval',
  waitingForMe: 'Waiting for my decision',
  thisWeek: 'Requested this week',
  lastWeeks: 'Requested in 12 weeks',
  weeks: 'Requests by week and outcome',
  weeksSummary: (count: number) =>
    f.plural(count, {
      one: '# operation was requested in the past 12 weeks.',
      other: '# operations were requested in the past 12 weeks.',
    }),
  week: 'Week from',
  total: 'Total',
  weekOf: (day: string, count: number) =>
    `Week from ${day}: ${f.plural(count, { one: '# operation', other: '# operations' })}`,
  groups: {
    open: 'Open',
    success: 'Succeeded',
    partial: 'Partly succeeded',
    failed: 'Failed',
    ended: 'Disapproved, expired or canceled',
  },
  noOperations: 'No batch operation was requested in the past 12 weeks.',
  noOperationsText: 'Start with Bulk Action in the list of credentials.',
};
