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

/** The pages of all products, and the settings that the top bar has no room for. Navigating closes it. */
export function NavigationDrawerPopup({ button, defaultOpen = false }: NavigationDrawerPopupProps) {
  const t = useMessages(appMessages);
  const ui = useMessages(uiMessages);
  const href = useRouterState({ select: (state) => state.location.href });
  // Open only at the URL where it was opened.
  const [openAt, setOpenAt] = useState(defaultOpen ? href : null);
  return (
    <Dialog.Root open={openAt === href} onOpenChange={(open) => setOpenAt(open ? href : null)}>
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
