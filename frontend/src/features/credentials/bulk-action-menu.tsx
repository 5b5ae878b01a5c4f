import type { ReactElement } from 'react';
import { actionIcons, batchActions } from '@/entities/batch-operation/action';
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
  const { actions, actionTexts } = useMessages(batchOperationMessages);
  return (
    <Menu side={side} defaultOpen={defaultOpen} trigger={button}>
      {batchActions.map((action) => {
        const Icon = actionIcons[action];
        return (
          <MenuItem
            key={action}
            icon={<Icon />}
            detail={actionTexts[action]}
            onClick={() => onChoose(action)}
          >
            {actions[action]}
          </MenuItem>
        );
      })}
    </Menu>
  );
}
