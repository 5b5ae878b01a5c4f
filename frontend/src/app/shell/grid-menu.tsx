import { Grip } from 'lucide-react';
import { useMessages } from '@/lib/i18n/catalogue';
import { lazyPopup } from '@/ui/lazy-popup';
import { IconButton } from '@/ui/icon-button';
import { appMessages } from '../messages';
import type { GridMenuPopupProps } from './grid-menu-popup';
import type { Product } from './products';

const Popup = lazyPopup<GridMenuPopupProps>(
  'menu',
  async () => (await import('./grid-menu-popup')).GridMenuPopup,
);

/** The button with nine dots, which opens the list of products. */
export function GridMenu({ product }: { product: Product | undefined }) {
  const t = useMessages(appMessages);
  const buttonProps = { tone: 'bar', label: t.menu, children: <Grip /> } as const;
  return (
    <Popup
      props={{ product, button: <IconButton {...buttonProps} /> }}
      trigger={(trigger) => <IconButton {...buttonProps} {...trigger} />}
    />
  );
}
