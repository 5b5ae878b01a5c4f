import { Link } from '@tanstack/react-router';
import { useViewer } from '@/entities/viewer/use-viewer';
import { useMessages } from '@/lib/i18n/catalogue';
import { buttonClass } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { protectedChangeMessages } from './messages';

/** Shown in the list of waiting operations: says that protected changes wait, too, with a link to them (rule 20). */
export function WaitingNotice() {
  const t = useMessages(protectedChangeMessages);
  const { pendingProtectedChangeCount: count } = useViewer();
  if (count === 0) return null;
  return (
    <Notice
      title={t.alsoWaiting(count)}
      action={
        <Link
          to="/settings/protected-changes"
          search={{ tab: 'waiting' }}
          className={buttonClass('secondary', 'small')}
        >
          {t.readAndDecide}
        </Link>
      }
    >
      {t.alsoWaitingText}
    </Notice>
  );
}
