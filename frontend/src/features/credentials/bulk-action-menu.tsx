import type { ReactElement } from 'react';
import { batchActions } from '@/entities/batch-operation/action';
import { actionIcons } from '@/entities/batch-operation/action-icons';
import { batchOperationMessages } from '@/entities/batch-operation/messages';
import type { BatchAction } from '@/gql/graphql';
import { useMessages } from '@/lib/i18n/catalogue';
import { Menu, MenuItem } from '@/ui/menu';

export interface BulkActionMenuProps {
  button: ReactElement;
  side: 'top' | 'bottom';
  onChoose: (action: BatchAction) => void;
  defaultOpen?: boolean;
}

export function BulkActionMenu({ button, side, onChoose, defaultOpen }: BulkActionMenuProps) {
  const t = useMessages(batchOperationMessages);
  return (
    <Menu side={side} defaultOpen={defaultOpen} trigger={button}>
      {batchActions.map((action) => {
        const Icon = actionIcons[action];
        return (
          <MenuItem
            key={action}
            icon={<Icon />}
            detail={t.actionTexts[action]}
            onClick={() => onChoose(action)}
          >
            {t.actions[action]}
          </MenuItem>
        );
      })}
    </Menu>
  );
}
