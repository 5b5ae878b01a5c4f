import type { LinkOptions } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useMessages } from '@/lib/i18n/catalogue';
import { appMessages } from '../messages';
import { products } from './products';

export interface Screen {
  label: string;
  /** The product and section. */
  detail: string;
  keys?: string | undefined;
  link: LinkOptions;
}

/** Returns every screen of the navigation, with labels in the page's language. */
export function useScreens(): Screen[] {
  const t = useMessages(appMessages);
  return useMemo(
    () => [
      ...products.flatMap((product) =>
        product.groups.flatMap((group) =>
          group.links.map(({ label, link, keys }) => ({
            label: label(t),
            detail: `${t.products[product.id]} › ${group.label(t)}`,
            keys,
            link,
          })),
        ),
      ),
      {
        label: t.importScreen,
        detail: `${t.products.pam} › ${t.credentials}`,
        link: { to: '/pam/import' },
      },
      {
        label: t.waitingScreen,
        detail: `${t.products.reports} › ${t.batchOperations}`,
        keys: 'g w',
        link: { to: '/reports/batch-operations', search: { tab: 'waiting' } },
      },
    ],
    [t],
  );
}
