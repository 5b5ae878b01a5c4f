import { Dialog } from '@base-ui/react/dialog';
import { useRouterState } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useMessages } from '@/lib/i18n/catalogue';
import { IconButton } from '@/ui/icon-button';
import { uiMessages } from '@/ui/messages';
import { appMessages } from '../messages';
import { AppearanceChoices } from './appearance-choices';
import { NavigationGroups } from './navigation-groups';
import styles from './navigation-drawer.module.css';
import { products } from './products';

export interface NavigationDrawerPopupProps {
  button: ReactElement;
  defaultOpen?: boolean;
}

/** Every page of every product, and what the bar has no room for. Going somewhere closes it. */
export function NavigationDrawerPopup({ button, defaultOpen = false }: NavigationDrawerPopupProps) {
  const t = useMessages(appMessages);
  const ui = useMessages(uiMessages);
  const place = useRouterState({ select: (state) => state.location.href });
  // Open for the place it was opened at: elsewhere, it is closed.
  const [openAt, setOpenAt] = useState(defaultOpen ? place : null);
  return (
    <Dialog.Root open={openAt === place} onOpenChange={(open) => setOpenAt(open ? place : null)}>
      <Dialog.Trigger render={button} />
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.drawer}>
          <header className={styles.header}>
            <Dialog.Title className={styles.title}>Bulwark</Dialog.Title>
            <Dialog.Close
              render={
                <IconButton label={ui.close}>
                  <X />
                </IconButton>
              }
            />
          </header>
          <nav className={styles.products} aria-label={t.navigation}>
            {products.map((product) => (
              <section key={product.id}>
                <h2 className={styles.product}>{t.products[product.id]}</h2>
                <NavigationGroups product={product} heading="h3" />
              </section>
            ))}
          </nav>
          <AppearanceChoices />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
