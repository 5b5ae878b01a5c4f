import { Link } from '@tanstack/react-router';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { BarChart } from '@/ui/charts/bar-chart';
import { ChartPanel } from '@/ui/charts/chart-panel';
import type { Series } from '@/ui/charts/series';
import { FiguresTable } from '@/ui/figures-table';
import { Panel } from '@/ui/page';
import { listOfExpiring } from './expiring-link';
import type { InventoryFigures } from './inventory-figures';
import { overviewMessages } from './messages';
import styles from './overview.module.css';

type Expiring = InventoryFigures['expiring'];

/** How many expire on each of the coming days. */
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
  const most = Math.max(...expiring.map(({ count }) => count));
  const busiest = expiring.filter(({ count }) => count === most);
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
        // Where several days are as busy, none stands out.
        ...(busiest.length === 1 && most < total
          ? busiest.map(({ from }) => t.busiestDay(f.date(from), most))
          : []),
      ].join(' ')}
      series={series}
      chart={
        <BarChart
          series={series}
          labelEvery={5}
          bars={expiring.map(({ from, before, count }) => ({
            key: from,
            short: f.day(from),
            words: t.expireOn(f.date(from), count),
            values: { count },
            link: listOfExpiring([{ from, before }]),
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
                  {...listOfExpiring([{ from, before }])}
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
