import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { BarChart } from '@/ui/charts/bar-chart';
import { ChartPanel } from '@/ui/charts/chart-panel';
import { Panel } from '@/ui/page';
import { EmptyState } from '@/ui/states';
import { overviewMessages } from './messages';
import type { OperationsFigures } from './operations-figures';
import { countByGroup, outcomeGroups, totalOf } from './outcome-groups';
import styles from './overview.module.css';
import { operationsLink, WeeksTable } from './weeks-table';

/** The outcomes of the requests of each week. */
export function WeeksPanel({ periods }: { periods: OperationsFigures['periods'] | undefined }) {
  const t = useMessages(overviewMessages);
  const f = useFormat();
  if (!periods) {
    return (
      <Panel title={t.weeks}>
        <div className={styles.chartPlace} />
      </Panel>
    );
  }
  const total = periods.reduce((sum, { statuses }) => sum + totalOf(statuses), 0);
  if (total === 0) {
    return (
      <Panel title={t.weeks}>
        <EmptyState title={t.noOperations}>{t.noOperationsText}</EmptyState>
      </Panel>
    );
  }
  const series = outcomeGroups
    .filter(({ key }) => periods.some(({ statuses }) => countByGroup(statuses)[key]))
    .map(({ key, tone }) => ({ key, tone, name: t.groups[key] }));
  return (
    <ChartPanel
      title={t.weeks}
      summary={t.weeksSummary(total)}
      series={series}
      chart={
        <BarChart
          series={series}
          labelInterval={2}
          bars={periods.map((period) => ({
            key: period.from,
            label: f.day(period.from),
            tooltip: t.weekOf(f.date(period.from), totalOf(period.statuses)),
            values: countByGroup(period.statuses),
            link: operationsLink(period),
          }))}
        />
      }
      table={<WeeksTable periods={periods} />}
    />
  );
}
