import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState, type ComponentPropsWithRef } from 'react';
import { dropSelection } from '@/entities/credential/selection/selection-store';
import { useViewer } from '@/entities/viewer/use-viewer';
import { signOut as endSession } from '@/lib/auth';
import { useMessages } from '@/lib/i18n/catalogue';
import { lazyPopup } from '@/ui/lazy-popup';
import { appMessages } from '../messages';
import styles from './top-bar.module.css';
import type { UserMenuPopupProps } from './user-menu-popup';

const Popup = lazyPopup<UserMenuPopupProps>(
  'menu',
  async () => (await import('./user-menu-popup')).UserMenuPopup,
);

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

export function UserMenu({ onShortcuts }: { onShortcuts: () => void }) {
  const { user } = useViewer();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [changing, setChanging] = useState(false);
  const signOut = async () => {
    await endSession().catch(() => undefined);
    dropSelection();
    await navigate({ to: '/sign-in' });
    client.clear();
  };
  return (
    <>
      <Popup
        props={{
          button: <Avatar name={user.displayName} />,
          onChangePassword: () => setChanging(true),
          onShortcuts,
          onSignOut: () => void signOut(),
        }}
        trigger={(trigger) => <Avatar name={user.displayName} {...trigger} />}
      />
      {changing ? (
        <Suspense>
          <ChangePasswordDialog onClose={() => setChanging(false)} />
        </Suspense>
      ) : null}
    </>
  );
}

function Avatar({ name, ...props }: ComponentPropsWithRef<'button'> & { name: string }) {
  const t = useMessages(appMessages);
  return (
    <button
      type="button"
      {...props}
      className={styles.avatar}
      data-initials={initials(name)}
      aria-label={t.account(name)}
      title={name}
    />
  );
}
