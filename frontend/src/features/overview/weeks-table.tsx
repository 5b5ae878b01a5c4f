import { Link } from '@tanstack/react-router';
import { batchOperationMessages } from '@/entities/batch-operation/messages';
import type { BatchOperationStatus } from '@/gql/graphql';
import { startOfDay, toDay } from '@/lib/days';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { FiguresTable } from '@/ui/figures-table';
import { overviewMessages } from './messages';
import type { OperationsFigures } from './operations-figures';
import { occurring, totalOf } from './outcome-groups';

type Period = OperationsFigures['periods'][number];

/** The list of what was requested in a period, of one status or of all. */
export function listOf({ from, before }: Period, status?: BatchOperationStatus) {
  return {
    to: '/reports/batch-operations',
    search: {
      tab: 'all',
      from: toDay(new Date(from)),
      to: toDay(startOfDay(new Date(before), -1)),
      ...(status && { status }),
    },
  } as const;
}

/** A line for each week, the newest first, a column for each status that occurs. */
export function WeeksTable({ periods }: { periods: readonly Period[] }) {
  const t = useMessages(overviewMessages);
  const words = useMessages(batchOperationMessages);
  const f = useFormat();
  const statuses = occurring(periods);
  const figure = (period: Period, count: number, name: string, status?: BatchOperationStatus) =>
    count === 0 ? (
      '0'
    ) : (
      <Link {...listOf(period, status)} aria-label={`${t.weekOf(f.date(period.from), count)}, ${name}`}>
        {f.number(count)}
      </Link>
    );
  return (
    <FiguresTable
      label={t.weeks}
      columns={[t.week, ...statuses.map((status) => words.statuses[status]), t.total]}
      rows={periods.toReversed().map((period) => ({
        key: period.from,
        cells: [
          f.date(period.from),
          ...statuses.map((status) =>
            figure(
              period,
              period.statuses.find((entry) => entry.status === status)?.count ?? 0,
              words.statuses[status],
              status,
            ),
          ),
          figure(period, totalOf(period.statuses), t.total),
        ],
      }))}
    />
  );
}
