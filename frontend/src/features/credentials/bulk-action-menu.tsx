import { ArchiveRestore, CircleOff, PencilLine, TimerOff } from 'lucide-react';
import type { ReactElement } from 'react';
import type { BatchAction } from '@/gql/graphql';
import { useMessages } from '@/lib/i18n/catalogue';
import { Menu, MenuItem } from '@/ui/menu';
import { credentialsMessages } from './messages';

const actions = [
  ['UPDATE', PencilLine],
  ['INACTIVATE', CircleOff],
  ['ACTIVATE', ArchiveRestore],
  ['EXPIRE', TimerOff],
] as const;

export interface BulkActionMenuProps {
  button: ReactElement;
  side: 'top' | 'bottom';
  onChoose: (action: BatchAction) => void;
  defaultOpen?: boolean;
}

export function BulkActionMenu({ button, side, onChoose, defaultOpen }: BulkActionMenuProps) {
  const t = useMessages(credentialsMessages);
  return (
    <Menu side={side} defaultOpen={defaultOpen} trigger={button}>
      {actions.map(([action, Icon]) => (
        <MenuItem
          key={action}
          icon={<Icon />}
          detail={t.actionDetails[action]}
          onClick={() => onChoose(action)}
        >
          {t.actions[action]}
        </MenuItem>
      ))}
    </Menu>
  );
}
