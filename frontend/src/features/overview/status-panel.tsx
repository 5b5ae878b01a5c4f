import { Link, type LinkOptions } from '@tanstack/react-router';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import type { Series } from '@/ui/charts/series';
import { ShareBar } from '@/ui/charts/share-bar';
import { Panel } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';
import { StatusDot } from '@/ui/status-dot';
import type { InventoryFigures } from './inventory-figures';
import { overviewMessages } from './messages';
import styles from './overview.module.css';

const links = {
  active: { to: '/pam/credentials', search: { status: 'ACTIVE', expiry: 'valid' } },
  expired: { to: '/pam/credentials', search: { status: 'ACTIVE', expiry: 'expired' } },
  inactive: { to: '/pam/credentials', search: { view: 'inactive' } },
} as const satisfies Record<string, LinkOptions>;

/** How the credentials divide into three disjoint statuses. */
export function StatusPanel({ figures }: { figures: InventoryFigures | undefined }) {
  const t = useMessages(overviewMessages);
  const f = useFormat();
  const series = [
    { key: 'active', name: t.active, tone: 'success' },
    { key: 'expired', name: t.expired, tone: 'warning' },
    { key: 'inactive', name: t.inactive, tone: 'off' },
  ] as const satisfies readonly Series[];
  const values = {
    active: figures?.active ?? 0,
    expired: figures?.expired ?? 0,
    inactive: figures?.inactive ?? 0,
  };
  const total = values.active + values.expired + values.inactive;
  return (
    <Panel title={t.status}>
      <ShareBar series={series} values={values} />
      <table className={styles.statuses} aria-label={t.status}>
        <tbody>
          {series.map(({ key, name, tone }) => (
            <tr key={key}>
              <th scope="row">
                <StatusDot tone={tone}>
                  <Link {...links[key]}>{name}</Link>
                </StatusDot>
              </th>
              <td>{figures ? f.number(values[key]) : <Skeleton width="48px" />}</td>
              <td className={styles.shareOf}>{figures && total > 0 ? f.percent(values[key] / total) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
