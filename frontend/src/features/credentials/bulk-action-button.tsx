import { ArchiveRestore, CircleOff, Layers, PencilLine, TimerOff } from 'lucide-react';
import { usePermissions } from '@/entities/viewer/use-viewer';
import type { BatchAction } from '@/gql/graphql';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { Menu, MenuItem } from '@/ui/menu';
import { credentialsMessages } from './messages';

const actions = [
  ['UPDATE', PencilLine],
  ['INACTIVATE', CircleOff],
  ['ACTIVATE', ArchiveRestore],
  ['EXPIRE', TimerOff],
] as const;

/** Always there, in the lower right corner; offers the four actions. */
export function BulkActionButton({
  onChoose,
  side = 'top',
}: {
  onChoose: (action: BatchAction) => void;
  side?: 'top' | 'bottom';
}) {
  const t = useMessages(credentialsMessages);
  const { request } = usePermissions();
  if (!request.allowed) {
    return (
      <Button variant="primary" icon={<Layers />} offBecause={request.reason}>
        {t.bulkAction}
      </Button>
    );
  }
  return (
    <Menu
      side={side}
      trigger={
        <Button variant="primary" icon={<Layers />}>
          {t.bulkAction}
        </Button>
      }
    >
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
