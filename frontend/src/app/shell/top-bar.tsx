import { Search } from 'lucide-react';
import { useMessages } from '@/lib/i18n/catalogue';
import { controlKeyLabel } from '@/lib/shortcuts';
import { appMessages } from '../messages';
import { AppearanceMenu } from './appearance-menu';
import { GridMenu } from './grid-menu';
import { NavigationDrawer } from './navigation-drawer';
import { PendingDecisions } from './pending-decisions';
import type { Product } from './products';
import styles from './top-bar.module.css';
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
        <PendingDecisions />
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
  const keys = `${controlKeyLabel()} K`;
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
