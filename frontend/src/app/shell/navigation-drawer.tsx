import { Menu } from 'lucide-react';
import { useMessages } from '@/lib/i18n/catalogue';
import { deferred } from '@/ui/deferred';
import { IconButton } from '@/ui/icon-button';
import { appMessages } from '../messages';
import type { NavigationDrawerPopupProps } from './navigation-drawer-popup';
import styles from './navigation-drawer.module.css';

const Popup = deferred<NavigationDrawerPopupProps>(
  'dialog',
  async () => (await import('./navigation-drawer-popup')).NavigationDrawerPopup,
);

/** The button for what stands beside the page in wide windows. Only narrow ones show it. */
export function NavigationDrawer() {
  const t = useMessages(appMessages);
  const look = { tone: 'bar', label: t.navigation, className: styles.button, children: <Menu /> } as const;
  return (
    <Popup
      props={{ button: <IconButton {...look} /> }}
      trigger={(trigger) => <IconButton {...look} {...trigger} />}
    />
  );
}
