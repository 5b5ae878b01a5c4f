import { useMessages } from '@/lib/i18n/catalogue';
import { Notice } from '@/ui/notice';
import type { Draft } from '../draft/draft';
import { bulkActionMessages } from '../messages';

/** Explains how choosing another action affected the rest of the draft. */
export function ConsequenceNotice({ draft }: { draft: Draft }) {
  const t = useMessages(bulkActionMessages);
  return (
    <div role="status">
      {draft.consequence ? <Notice tone="warning">{t.consequences[draft.consequence]}</Notice> : null}
    </div>
  );
}
