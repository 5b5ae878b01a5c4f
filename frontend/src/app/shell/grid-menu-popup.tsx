import { Menu } from '@base-ui/react/menu';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMessages } from '@/lib/i18n/catalogue';
import popup from '@/ui/popup.module.css';
import { appMessages } from '../messages';
import { products, type Product } from './products';
import styles from './top-bar.module.css';

export interface GridMenuPopupProps {
  button: ReactElement;
  product: Product | undefined;
  defaultOpen?: boolean;
}

export function GridMenuPopup({ button, product, defaultOpen = false }: GridMenuPopupProps) {
  const t = useMessages(appMessages);
  return (
    <Menu.Root modal={false} orientation="horizontal" defaultOpen={defaultOpen}>
      <Menu.Trigger render={button} />
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
