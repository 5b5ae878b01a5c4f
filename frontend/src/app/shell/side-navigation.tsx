import { useMessages } from '@/lib/i18n/catalogue';
import { appMessages } from '../messages';
import { NavigationGroups } from './navigation-groups';
import type { Product } from './products';
import styles from './side-navigation.module.css';

/** The navigation of the present product, in wide windows. Narrow windows have the drawer. */
export function SideNavigation({ product }: { product: Product | undefined }) {
  const t = useMessages(appMessages);
  return (
    <nav className={styles.nav} aria-label={t.navigation}>
      {product ? <NavigationGroups product={product} heading="h2" /> : null}
    </nav>
  );
}
