import { useBlocker } from '@tanstack/react-router';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { isStarted } from './draft';
import { discardDraft, getDraft } from './draft-store';
import { bulkActionMessages } from './messages';

/** Asks once before a started draft is left. Signing in again is not leaving: the draft waits. */
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
