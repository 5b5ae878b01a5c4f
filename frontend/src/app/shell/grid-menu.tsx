import { Menu } from '@base-ui/react/menu';
import { Link } from '@tanstack/react-router';
import { Grip } from 'lucide-react';
import { useMessages } from '@/lib/i18n/catalogue';
import { IconButton } from '@/ui/icon-button';
import popup from '@/ui/popup.module.css';
import { appMessages } from '../messages';
import { products, type Product } from './products';
import styles from './top-bar.module.css';

/** The nine squares: the products. */
export function GridMenu({ product }: { product: Product | undefined }) {
  const t = useMessages(appMessages);
  return (
    <Menu.Root modal={false} orientation="horizontal">
      <Menu.Trigger
        render={
          <IconButton tone="bar" label={t.menu}>
            <Grip />
          </IconButton>
        }
      />
      <Menu.Portal>
        <Menu.Positioner className={popup.positioner} sideOffset={6} align="start">
          <Menu.Popup className={popup.popup}>
            <div className={styles.grid}>
              {products.map((item) => (
                <Menu.LinkItem
                  key={item.id}
                  closeOnClick
                  className={styles.tile}
                  data-current={item === product || undefined}
                  render={<Link {...item.link} />}
                >
                  <item.icon aria-hidden />
                  {t.products[item.id]}
                </Menu.LinkItem>
              ))}
            </div>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
