import { startOfDay, toDay } from '@/lib/days';

/** The list of the active credentials that expire in these spans of days. */
export function listOfExpiring(spans: readonly { from: string; before: string }[]) {
  const [first] = spans;
  const last = spans.at(-1);
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
