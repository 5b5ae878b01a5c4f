import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { KeySquare, LogOut } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { dropSelection } from '@/entities/credential/selection-store';
import { viewerMessages } from '@/entities/viewer/messages';
import { useViewer } from '@/entities/viewer/use-viewer';
import { useMessages } from '@/lib/i18n/catalogue';
import { Menu, MenuItem, MenuSeparator } from '@/ui/menu';
import { appMessages } from '../messages';
import styles from './top-bar.module.css';

const ChangePasswordDialog = lazy(async () => ({
  default: (await import('@/features/sign-in/change-password-dialog')).ChangePasswordDialog,
}));

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.[0] ?? '')
    .join('')
    .toUpperCase();
}

export function UserMenu() {
  const t = useMessages(appMessages);
  const roles = useMessages(viewerMessages).roles;
  const { user, role } = useViewer();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [changing, setChanging] = useState(false);
  const signOut = async () => {
    await fetch('/auth/logout', { method: 'POST', credentials: 'same-origin' }).catch(() => undefined);
    dropSelection();
    await navigate({ to: '/sign-in' });
    client.clear();
  };
  return (
    <>
      <Menu
        trigger={
          <button
            type="button"
            className={styles.avatar}
            data-initials={initials(user.displayName)}
            aria-label={t.account(user.displayName)}
            title={user.displayName}
          />
        }
      >
        <div className={styles.person}>
          <strong>{user.displayName}</strong>
          <span>
            {user.username} · {roles[role]}
          </span>
        </div>
        <MenuSeparator />
        <MenuItem icon={<KeySquare />} onClick={() => setChanging(true)}>
          {t.changePassword}
        </MenuItem>
        <MenuItem icon={<LogOut />} onClick={() => void signOut()}>
          {t.signOut}
        </MenuItem>
      </Menu>
      {changing ? (
        <Suspense>
          <ChangePasswordDialog onClose={() => setChanging(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
