import { Layers } from 'lucide-react';
import { usePermissions } from '@/entities/viewer/use-viewer';
import type { BatchAction } from '@/gql/graphql';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { lazyPopup } from '@/ui/lazy-popup';
import type { BulkActionMenuProps } from './bulk-action-menu';
import { listMessages } from './list-messages';

interface BulkActionButtonProps {
  onChoose: (action: BatchAction) => void;
  side?: 'top' | 'bottom';
}

const ActionMenu = lazyPopup<BulkActionMenuProps>(
  'menu',
  async () => (await import('./bulk-action-menu')).BulkActionMenu,
);

/** Opens the menu of bulk actions. */
export function BulkActionButton({ onChoose, side = 'top' }: BulkActionButtonProps) {
  const t = useMessages(listMessages);
  const { request } = usePermissions();
  const buttonProps = { variant: 'primary', icon: <Layers />, children: t.bulkAction } as const;
  if (!request.allowed) return <Button {...buttonProps} disabledReason={request.reason} />;
  return (
    <ActionMenu
      props={{ button: <Button {...buttonProps} />, side, onChoose }}
      trigger={(trigger) => <Button {...buttonProps} {...trigger} />}
    />
  );
}
