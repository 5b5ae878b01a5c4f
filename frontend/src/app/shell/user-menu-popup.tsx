import { Link } from '@tanstack/react-router';
import { CircleUser, Keyboard, KeySquare, LogOut } from 'lucide-react';
import type { ReactElement } from 'react';
import { viewerMessages } from '@/entities/viewer/messages';
import { useViewer } from '@/entities/viewer/use-viewer';
import { useMessages } from '@/lib/i18n/catalogue';
import { Menu, MenuItem, MenuSeparator } from '@/ui/menu';
import { appMessages } from '../messages';
import styles from './top-bar.module.css';

export interface UserMenuPopupProps {
  button: ReactElement;
  onChangePassword: () => void;
  onShortcuts: () => void;
  onSignOut: () => void;
  defaultOpen?: boolean;
}

export function UserMenuPopup({
  button,
  onChangePassword,
  onShortcuts,
  onSignOut,
  defaultOpen,
}: UserMenuPopupProps) {
  const t = useMessages(appMessages);
  const roles = useMessages(viewerMessages).roles;
  const { user, role } = useViewer();
  return (
    <Menu trigger={button} defaultOpen={defaultOpen}>
      <div className={styles.person}>
        <strong>{user.displayName}</strong>
        <span>
          {user.username} · {roles[role]}
        </span>
      </div>
      <MenuSeparator />
      <MenuItem icon={<CircleUser />} render={<Link to="/profile" />}>
        {t.profile}
      </MenuItem>
      <MenuItem icon={<Keyboard />} onClick={onShortcuts}>
        {t.shortcuts}
      </MenuItem>
      <MenuItem icon={<KeySquare />} onClick={onChangePassword}>
        {t.changePassword}
      </MenuItem>
      <MenuItem icon={<LogOut />} onClick={onSignOut}>
        {t.signOut}
      </MenuItem>
    </Menu>
  );
}
