import { Link } from '@tanstack/react-router';
import { Bell } from 'lucide-react';
import type { ComponentPropsWithRef } from 'react';
import { useMessages } from '@/lib/i18n/catalogue';
import { lazyPopup } from '@/ui/lazy-popup';
import { tooltip } from '@/ui/tooltip';
import { appMessages } from '../messages';
import type { PendingDecisionsPopupProps } from './pending-decisions-popup';
import styles from './top-bar.module.css';
import { usePendingApprovals } from './use-pending-approvals';
import { usePendingProtectedChanges } from './use-pending-protected-changes';

const Popup = lazyPopup<PendingDecisionsPopupProps>(
  'menu',
  async () => (await import('./pending-decisions-popup')).PendingDecisionsPopup,
);

/** The number of decisions that wait for the viewer. Links to them, or opens a menu when there are two kinds. */
export function PendingDecisions() {
  const t = useMessages(appMessages);
  const approvals = usePendingApprovals();
  const changes = usePendingProtectedChanges();
  const count = approvals + changes;
  if (approvals > 0 && changes > 0)
    return (
      <Popup
        props={{ button: <BellButton count={count} />, approvals, changes }}
        trigger={(trigger) => <BellButton count={count} {...trigger} />}
      />
    );
  const text = changes > 0 ? t.protectedWaiting(changes) : t.waiting(approvals);
  return (
    <Link
      {...tooltip(text)}
      {...(changes > 0
        ? { to: '/settings/protected-changes', search: { tab: 'waiting' } }
        : { to: '/reports/batch-operations', search: { tab: 'waiting' } })}
      className={styles.bell}
      aria-label={text}
    >
      <CountedBell count={count} />
    </Link>
  );
}

function BellButton({ count, ...props }: ComponentPropsWithRef<'button'> & { count: number }) {
  const t = useMessages(appMessages);
  const text = t.allWaiting(count);
  return (
    <button type="button" {...props} {...tooltip(text)} className={styles.bell} aria-label={text}>
      <CountedBell count={count} />
    </button>
  );
}

function CountedBell({ count }: { count: number }) {
  return (
    <>
      <Bell aria-hidden />
      {count > 0 ? (
        <span className={styles.count} aria-hidden>
          {count > 99 ? '99+' : count}
        </span>
      ) : null}
    </>
  );
}
