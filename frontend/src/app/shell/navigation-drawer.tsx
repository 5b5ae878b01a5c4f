import { Menu } from 'lucide-react';
import { useMessages } from '@/lib/i18n/catalogue';
import { lazyPopup } from '@/ui/lazy-popup';
import { IconButton } from '@/ui/icon-button';
import { appMessages } from '../messages';
import type { NavigationDrawerPopupProps } from './navigation-drawer-popup';
import styles from './navigation-drawer.module.css';

const Popup = lazyPopup<NavigationDrawerPopupProps>(
  'dialog',
  async () => (await import('./navigation-drawer-popup')).NavigationDrawerPopup,
);

/** The button that opens the navigation in narrow windows. */
export function NavigationDrawer() {
  const t = useMessages(appMessages);
  const buttonProps = {
    tone: 'bar',
    label: t.navigation,
    className: styles.button,
    children: <Menu />,
  } as const;
  return (
    <Popup
      props={{ button: <IconButton {...buttonProps} /> }}
      trigger={(trigger) => <IconButton {...buttonProps} {...trigger} />}
    />
  );
}
