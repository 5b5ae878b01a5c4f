import { Link } from '@tanstack/react-router';
import { Bell } from 'lucide-react';
import { useMessages } from '@/lib/i18n/catalogue';
import { Tooltip } from '@/ui/tooltip';
import { appMessages } from '../messages';
import { AppearanceMenu } from './appearance-menu';
import { GridMenu } from './grid-menu';
import { NavigationDrawer } from './navigation-drawer';
import type { Product } from './products';
import styles from './top-bar.module.css';
import { usePendingApprovals } from './use-pending-approvals';
import { UserMenu } from './user-menu';

export function TopBar({ product }: { product: Product | undefined }) {
  const t = useMessages(appMessages);
  return (
    <header className={styles.bar}>
      <NavigationDrawer />
      <GridMenu product={product} />
      <span className={styles.product}>{product ? t.products[product.id] : 'Bulwark'}</span>
      <span className={styles.brand}>Bulwark</span>
      <div className={styles.tools}>
        <PendingApprovals />
        <div className={styles.appearance}>
          <AppearanceMenu />
        </div>
        <UserMenu />
      </div>
    </header>
  );
}

function PendingApprovals() {
  const t = useMessages(appMessages);
  const count = usePendingApprovals();
  return (
    <Tooltip text={t.waiting(count)}>
      <Link
        to="/reports/batch-operations"
        search={{ tab: 'waiting' }}
        className={styles.bell}
        aria-label={t.waiting(count)}
      >
        <Bell aria-hidden />
        {count > 0 ? (
          <span className={styles.count} aria-hidden>
            {count > 99 ? '99+' : count}
          </span>
        ) : null}
      </Link>
    </Tooltip>
  );
}
