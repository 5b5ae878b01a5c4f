import { useState } from 'react';
import { actions } from '@/entities/batch-operation/action';
import { useCodeText } from '@/entities/batch-operation/codes';
import { selectSome, selectedCount } from '@/entities/credential/selection/selection';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { useErrorText } from '@/ui/states';
import { toast } from '@/ui/toast';
import type { Draft } from '../draft/draft';
import { updateDraft } from '../draft/draft-store';
import { bulkActionMessages } from '../messages';
import type { Preview } from '../steps/preview';
import styles from '../wizard.module.css';
import { idsWithStatus } from './chosen-rows';

/** Shows how many of the chosen credentials are not eligible, and why. They are removed only on request. */
export function IneligibleNotice({ draft, preview }: { draft: Draft; preview: Preview | undefined }) {
  const t = useMessages(bulkActionMessages);
  const codeText = useCodeText();
  const errorText = useErrorText();
  const [busy, setBusy] = useState(false);
  const { selection, action } = draft;
  if (!preview || !action) return null;
  if (selection.kind === 'all') {
    const reported = preview.ineligible.reduce((sum, { count }) => sum + (count ?? 0), 0);
    const outside = preview.matchedCount - preview.eligibleCount - reported;
    return outside > 0 ? (
      <Notice>{t.outside[actions[action].eligibleStatus](outside, preview.matchedCount)}</Notice>
    ) : null;
  }
  const problems = preview.ineligible.filter(({ count }) => count);
  const total = problems.reduce((sum, { count }) => sum + (count ?? 0), 0);
  if (total === 0) return null;
  const remove = async () => {
    setBusy(true);
    try {
      const ids = await idsWithStatus(selection.ids, actions[action].eligibleStatus);
      updateDraft({ type: 'selection', selection: selectSome(ids) });
    } catch (error) {
      toast(errorText(error), { tone: 'danger' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Notice
      tone="warning"
      title={t.notEligible(total, selectedCount(selection))}
      action={
        <Button size="small" busy={busy} onClick={() => void remove()}>
          {t.removeThese(total)}
        </Button>
      }
    >
      <ul className={styles.list}>
        {problems.map(({ code, message, count }) => (
          <li key={code}>{t.problem(codeText(code, message), count ?? 0)}</li>
        ))}
      </ul>
    </Notice>
  );
}
