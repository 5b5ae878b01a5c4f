import { Link } from '@tanstack/react-router';
import { ListChecks, UserCog } from 'lucide-react';
import type { ReactElement } from 'react';
import { useMessages } from '@/lib/i18n/catalogue';
import { Menu, MenuItem } from '@/ui/menu';
import { appMessages } from '../messages';

export interface PendingDecisionsPopupProps {
  button: ReactElement;
  approvals: number;
  changes: number;
  defaultOpen?: boolean;
}

/** Links to the two lists of waiting decisions. */
export function PendingDecisionsPopup({
  button,
  approvals,
  changes,
  defaultOpen,
}: PendingDecisionsPopupProps) {
  const t = useMessages(appMessages);
  return (
    <Menu trigger={button} defaultOpen={defaultOpen}>
      <MenuItem
        icon={<ListChecks />}
        render={<Link to="/reports/batch-operations" search={{ tab: 'waiting' }} />}
        detail={t.waiting(approvals)}
      >
        {t.batchOperations}
      </MenuItem>
      <MenuItem
        icon={<UserCog />}
        render={<Link to="/settings/protected-changes" search={{ tab: 'waiting' }} />}
        detail={t.protectedWaiting(changes)}
      >
        {t.protectedChanges}
      </MenuItem>
    </Menu>
  );
}
