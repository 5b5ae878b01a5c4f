import type { InventoryOverviewQuery } from '@/gql/graphql';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { Figure } from './figure';
import { expiringCredentialsLink } from './expiring-credentials-link';
import { overviewMessages } from './messages';
import styles from './overview.module.css';

export type InventoryFigures = InventoryOverviewQuery['inventoryOverview'];

/** The four most important numbers of the inventory. */
export function InventoryFigures({ figures }: { figures: InventoryFigures | undefined }) {
  const t = useMessages(overviewMessages);
  const f = useFormat();
  const active = figures && figures.active + figures.expired;
  const total = figures && active !== undefined ? active + figures.inactive : undefined;
  const expiring = figures?.expiring.reduce((sum, { count }) => sum + count, 0);
  const shareOfActive = (part: number | undefined) =>
    part !== undefined && active ? t.ofActive(f.percent(part / active)) : undefined;
  return (
    <div className={styles.figures}>
      <Figure
        name={t.credentials}
        value={total}
        detail={active === undefined ? undefined : t.activeOnes(active)}
        link={{ to: '/pam/credentials' }}
      />
      <Figure
        name={t.expiredFigure}
        value={figures?.expired}
        detail={shareOfActive(figures?.expired)}
        link={{ to: '/pam/credentials', search: { status: 'ACTIVE', expiry: 'expired' } }}
      />
      <Figure
        name={t.expiringFigure}
        value={expiring}
        detail={shareOfActive(expiring)}
        link={expiringCredentialsLink(figures?.expiring ?? [])}
      />
      <Figure
        name={t.notAutomatic}
        value={figures?.notAutomatic}
        detail={shareOfActive(figures?.notAutomatic)}
        link={{ to: '/pam/credentials', search: { status: 'ACTIVE', auto: false } }}
      />
    </div>
  );
}
