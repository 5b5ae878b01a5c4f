import { Link } from '@tanstack/react-router';
import { useViewer } from '@/entities/viewer/use-viewer';
import { useMessages } from '@/lib/i18n/catalogue';
import { buttonClass } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { protectedChangeMessages } from './messages';

/** Says among the operations that wait that protected changes wait as well, and leads to them (rule 20). */
export function WaitingNotice() {
  const t = useMessages(protectedChangeMessages);
  const { pendingProtectedChangeCount: count } = useViewer();
  if (count === 0) return null;
  return (
    <Notice
      title={t.waitToo(count)}
      action={
        <Link
          to="/settings/protected-changes"
          search={{ tab: 'waiting' }}
          className={buttonClass('secondary', 'small')}
        >
          {t.show}
        </Link>
      }
    >
      {t.waitTooText}
    </Notice>
  );
}
