import { personText } from '@/entities/person/person';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { Notice } from '@/ui/notice';
import { bulkActionMessages } from '../messages';
import type { Preview } from '../steps/preview';

const maxNames = 3;

/** Explains what happens after the request, and who can approve it. */
export function ReviewApproval({ preview }: { preview: Preview }) {
  const t = useMessages(bulkActionMessages);
  const f = useFormat();
  const { eligibleApprovers, approvalsRequired } = preview;
  if (eligibleApprovers.length < approvalsRequired)
    return (
      <Notice tone="warning" title={t.noApprover}>
        {t.noApproverOthers}
      </Notice>
    );
  const names = eligibleApprovers.slice(0, maxNames).map(personText);
  const rest = eligibleApprovers.length - names.length;
  const who = f.list(rest > 0 ? [...names, t.othersToo(rest)] : names);
  return (
    <Notice title={t.afterTitle}>
      {approvalsRequired > 1 ? t.afterQuorum(approvalsRequired, who) : t.after(who)}
    </Notice>
  );
}
