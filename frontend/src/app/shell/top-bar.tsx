import { Link } from '@tanstack/react-router';
import { Bell, Search } from 'lucide-react';
import { useMessages } from '@/lib/i18n/catalogue';
import { commandKey } from '@/lib/shortcuts';
import { tooltip } from '@/ui/tooltip';
import { appMessages } from '../messages';
import { AppearanceMenu } from './appearance-menu';
import { GridMenu } from './grid-menu';
import { NavigationDrawer } from './navigation-drawer';
import type { Product } from './products';
import styles from './top-bar.module.css';
import { usePendingApprovals } from './use-pending-approvals';
import { UserMenu } from './user-menu';

interface TopBarProps {
  product: Product | undefined;
  onSearch: () => void;
  onShortcuts: () => void;
}

export function TopBar({ product, onSearch, onShortcuts }: TopBarProps) {
  const t = useMessages(appMessages);
  return (
    <header className={styles.bar}>
      <NavigationDrawer />
      <GridMenu product={product} />
      <span className={styles.product}>{product ? t.products[product.id] : 'Bulwark'}</span>
      <span className={styles.brand}>Bulwark</span>
      <div className={styles.tools}>
        <SearchButton onClick={onSearch} />
        <PendingApprovals />
        <div className={styles.appearance}>
          <AppearanceMenu />
        </div>
        <UserMenu onShortcuts={onShortcuts} />
      </div>
    </header>
  );
}

function SearchButton({ onClick }: { onClick: () => void }) {
  const t = useMessages(appMessages);
  const keys = `${commandKey()} K`;
  return (
    <button
      type="button"
      className={styles.search}
      onClick={onClick}
      title={t.search}
      aria-label={`${t.searchShort} ${keys}`}
    >
      <Search aria-hidden />
      <span>{t.searchShort}</span>
      <kbd>{keys}</kbd>
    </button>
  );
}

function PendingApprovals() {
  const t = useMessages(appMessages);
  const count = usePendingApprovals();
  return (
    <Link
      {...tooltip(t.waiting(count))}
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
  );
}
