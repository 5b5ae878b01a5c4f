import { Link } from '@tanstack/react-router';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { BarChart } from '@/ui/charts/bar-chart';
import { ChartPanel } from '@/ui/charts/chart-panel';
import type { Series } from '@/ui/charts/series';
import { FiguresTable } from '@/ui/figures-table';
import { Panel } from '@/ui/page';
import { expiringCredentialsLink } from './expiring-credentials-link';
import type { InventoryFigures } from './inventory-figures';
import { overviewMessages } from './messages';
import styles from './overview.module.css';

type Expiring = InventoryFigures['expiring'];

/** How many credentials expire on each of the next days. */
export function ExpiryPanel({ expiring }: { expiring: Expiring | undefined }) {
  const t = useMessages(overviewMessages);
  const f = useFormat();
  if (!expiring) {
    return (
      <Panel title={t.expiring}>
        <div className={styles.chartPlace} />
      </Panel>
    );
  }
  const total = expiring.reduce((sum, { count }) => sum + count, 0);
  const maximum = Math.max(...expiring.map(({ count }) => count));
  const busiestDays = expiring.filter(({ count }) => count === maximum);
  if (total === 0) {
    return (
      <Panel title={t.expiring}>
        <p className={styles.quiet}>{t.noneExpiring}</p>
      </Panel>
    );
  }
  const series: Series[] = [{ key: 'count', name: t.expiring, tone: 'warning' }];
  return (
    <ChartPanel
      title={t.expiring}
      summary={[
        t.expiringSummary(total),
        // Mentioned only when a single day has the maximum.
        ...(busiestDays.length === 1 && maximum < total
          ? busiestDays.map(({ from }) => t.busiestDay(f.date(from), maximum))
          : []),
      ].join(' ')}
      series={series}
      chart={
        <BarChart
          series={series}
          labelInterval={5}
          bars={expiring.map(({ from, before, count }) => ({
            key: from,
            label: f.day(from),
            tooltip: t.expireOn(f.date(from), count),
            values: { count },
            link: expiringCredentialsLink([{ from, before }]),
          }))}
        />
      }
      table={
        <FiguresTable
          label={t.expiring}
          columns={[t.day, t.credentials]}
          rows={expiring.map(({ from, before, count }) => ({
            key: from,
            cells: [
              f.date(from),
              count === 0 ? (
                '0'
              ) : (
                <Link
                  key="list"
                  {...expiringCredentialsLink([{ from, before }])}
                  aria-label={t.expireOn(f.date(from), count)}
                >
                  {f.number(count)}
                </Link>
              ),
            ],
          }))}
        />
      }
    />
  );
}
