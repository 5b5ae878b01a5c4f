import { Link } from '@tanstack/react-router';
import { batchOperationMessages } from '@/entities/batch-operation/messages';
import type { BatchOperationStatus } from '@/gql/graphql';
import { startOfDay, toDay } from '@/lib/days';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { FiguresTable } from '@/ui/figures-table';
import { overviewMessages } from './messages';
import type { OperationsFigures } from './operations-figures';
import { occurringStatuses, totalOf } from './outcome-groups';

type Period = OperationsFigures['periods'][number];

/** Links to the list of operations requested in a period, in one status or in all. */
export function operationsLink({ from, before }: Period, status?: BatchOperationStatus) {
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

/** A row for each week, newest first, and a column for each status that occurs. */
export function WeeksTable({ periods }: { periods: readonly Period[] }) {
  const t = useMessages(overviewMessages);
  const operationTexts = useMessages(batchOperationMessages);
  const f = useFormat();
  const statuses = occurringStatuses(periods);
  const linkedCount = (period: Period, count: number, name: string, status?: BatchOperationStatus) =>
    count === 0 ? (
      '0'
    ) : (
      <Link
        {...operationsLink(period, status)}
        aria-label={`${t.weekOf(f.date(period.from), count)}, ${name}`}
      >
        {f.number(count)}
      </Link>
    );
  return (
    <FiguresTable
      label={t.weeks}
      columns={[t.week, ...statuses.map((status) => operationTexts.statuses[status]), t.total]}
      rows={periods.toReversed().map((period) => ({
        key: period.from,
        cells: [
          f.date(period.from),
          ...statuses.map((status) =>
            linkedCount(
              period,
              period.statuses.find((entry) => entry.status === status)?.count ?? 0,
              operationTexts.statuses[status],
              status,
            ),
          ),
          linkedCount(period, totalOf(period.statuses), t.total),
        ],
      }))}
    />
  );
}
