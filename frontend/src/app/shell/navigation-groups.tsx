import { Link } from '@tanstack/react-router';
import { useMessages } from '@/lib/i18n/catalogue';
import { appMessages } from '../messages';
import { developerIcon as DeveloperIcon, type Product } from './products';
import styles from './side-navigation.module.css';

/** The sections of a product with their pages. The present page is marked. */
export function NavigationGroups({ product, heading }: { product: Product; heading: 'h2' | 'h3' }) {
  const t = useMessages(appMessages);
  const Heading = heading;
  return (
    <>
      {product.groups.map((group) => (
        <section key={group.label(t)}>
          <Heading className={styles.heading}>
            <group.icon aria-hidden />
            {group.label(t)}
          </Heading>
          <ul>
            {group.links.map((item) => (
              <li key={item.label(t)}>
                <Link
                  {...item.link}
                  className={styles.link}
                  activeOptions={{
                    exact: item.exact ?? false,
                    includeSearch: item.includeSearch ?? false,
                    explicitUndefined: true,
                  }}
                >
                  {item.label(t)}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {product.id === 'settings' ? (
        <section>
          <Heading className={styles.heading}>
            <DeveloperIcon aria-hidden />
            {t.forDevelopers}
          </Heading>
          <a href="/playground" className={styles.link}>
            {t.playground}
          </a>
        </section>
      ) : null}
    </>
  );
}
