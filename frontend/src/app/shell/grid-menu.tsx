import { Grip } from 'lucide-react';
import { useMessages } from '@/lib/i18n/catalogue';
import { deferred } from '@/ui/deferred';
import { IconButton } from '@/ui/icon-button';
import { appMessages } from '../messages';
import type { GridMenuPopupProps } from './grid-menu-popup';
import type { Product } from './products';

const Popup = deferred<GridMenuPopupProps>(
  'menu',
  async () => (await import('./grid-menu-popup')).GridMenuPopup,
);

/** The nine squares: the products. */
export function GridMenu({ product }: { product: Product | undefined }) {
  const t = useMessages(appMessages);
  const look = { tone: 'bar', label: t.menu, children: <Grip /> } as const;
  return (
    <Popup
      props={{ product, button: <IconButton {...look} /> }}
      trigger={(trigger) => <IconButton {...look} {...trigger} />}
    />
  );
}
