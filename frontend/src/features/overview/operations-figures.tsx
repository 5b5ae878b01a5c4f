import { useViewer } from '@/entities/viewer/use-viewer';
import type { OperationsOverviewQuery } from '@/gql/graphql';
import { toDay } from '@/lib/days';
import { useMessages } from '@/lib/i18n/catalogue';
import { Figure } from './figure';
import { overviewMessages } from './messages';
import { totalOf } from './outcome-groups';
import styles from './overview.module.css';

export type OperationsFigures = OperationsOverviewQuery['operationsOverview'];

export function OperationsFigures({ figures }: { figures: OperationsFigures | undefined }) {
  const t = useMessages(overviewMessages);
  const viewer = useViewer();
  const first = figures?.periods[0];
  const present = figures?.periods.at(-1);
  return (
    <div className={styles.figures}>
      <Figure
        name={t.waitingForMe}
        value={viewer.pendingApprovalCount}
        link={{ to: '/reports/batch-operations', search: { tab: 'waiting' } }}
      />
      <Figure
        name={t.waiting}
        value={figures?.waiting}
        link={{ to: '/reports/batch-operations', search: { tab: 'all', status: 'PENDING_APPROVAL' } }}
      />
      <Figure
        name={t.thisWeek}
        value={present && totalOf(present.statuses)}
        link={{
          to: '/reports/batch-operations',
          search: { tab: 'all', ...(present && { from: toDay(new Date(present.from)) }) },
        }}
      />
      <Figure
        name={t.lastWeeks}
        value={figures?.periods.reduce((sum, { statuses }) => sum + totalOf(statuses), 0)}
        link={{
          to: '/reports/batch-operations',
          search: { tab: 'all', ...(first && { from: toDay(new Date(first.from)) }) },
        }}
      />
    </div>
  );
}
