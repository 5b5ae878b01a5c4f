import { startOfDay, toDay } from '@/lib/days';

/** Links to the list of active credentials that expire in these consecutive periods. */
export function expiringCredentialsLink(periods: readonly { from: string; before: string }[]) {
  const [first] = periods;
  const last = periods.at(-1);
  return {
    to: '/pam/credentials',
    search: {
      status: 'ACTIVE',
      expiry: 'range',
      ...(first && { from: toDay(new Date(first.from)) }),
      ...(last && { until: toDay(startOfDay(new Date(last.before), -1)) }),
    },
  } as const;
}
