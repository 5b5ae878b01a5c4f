import { Link } from '@tanstack/react-router';
import { useMessages } from '@/lib/i18n/catalogue';
import { appMessages } from '../messages';
import { developerIcon as DeveloperIcon, type Product } from './products';
import styles from './side-navigation.module.css';

export function SideNavigation({ product }: { product: Product | undefined }) {
  const t = useMessages(appMessages);
  return (
    <nav className={styles.nav} aria-label={t.navigation}>
      {product?.groups.map((group) => (
        <section key={group.label(t)} className={styles.group}>
          <h2 className={styles.heading}>
            <group.icon aria-hidden />
            {group.label(t)}
          </h2>
          <ul>
            {group.links.map((item) => (
              <li key={item.label(t)}>
                <Link
                  {...item.link}
                  className={styles.link}
                  activeOptions={{ includeSearch: item.includeSearch ?? false, explicitUndefined: true }}
                >
                  {item.label(t)}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {product?.id === 'settings' ? (
        <section className={styles.group}>
          <h2 className={styles.heading}>
            <DeveloperIcon aria-hidden />
            {t.forDevelopers}
          </h2>
          <a href="/playground" className={styles.link}>
            {t.playground}
          </a>
        </section>
      ) : null}
    </nav>
  );
}
