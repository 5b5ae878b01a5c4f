import { useBlocker } from '@tanstack/react-router';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { bulkActionMessages } from '../messages';
import { isStarted } from './draft';
import { discardDraft, getDraft } from './draft-store';

/** Asks before the user leaves a started draft. A redirect to the sign-in page does not count, because it keeps the draft. */
export function LeaveDialog() {
  const t = useMessages(bulkActionMessages);
  const blocker = useBlocker({
    shouldBlockFn: ({ next }) =>
      next.pathname !== '/bulk-action' && next.pathname !== '/sign-in' && isStarted(getDraft()),
    enableBeforeUnload: false,
    withResolver: true,
  });
  if (blocker.status !== 'blocked') return null;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && blocker.reset()}
      title={t.leave.title}
      size="small"
      footer={
        <>
          <Button onClick={() => blocker.proceed()}>{t.leave.keep}</Button>
          <Button
            variant="danger"
            onClick={() => {
              discardDraft();
              blocker.proceed();
            }}
          >
            {t.leave.discard}
          </Button>
        </>
      }
    >
      <p>{t.leave.text}</p>
    </Dialog>
  );
}
