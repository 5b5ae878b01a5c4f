import { batchOperationMessages } from '@/entities/batch-operation/messages';
import { selectedCount } from '@/entities/credential/selection';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Properties } from '@/ui/page';
import { useDraft } from './draft-store';
import { bulkActionMessages } from './messages';
import styles from './replace-dialog.module.css';
import { SelectionInWords } from './selection-in-words';
import type { DraftQuestion } from './use-opened-draft';

/** A draft is kept in this tab, and other credentials were handed over: asks which of the two goes on. */
export function ReplaceDraftDialog({ held, goOn, beginAnew }: DraftQuestion) {
  const t = useMessages(bulkActionMessages);
  const { actions } = useMessages(batchOperationMessages);
  const draft = useDraft();
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && goOn()}
      title={t.replaceDraft.title}
      size="small"
      footer={
        <>
          <Button onClick={goOn}>{t.replaceDraft.goOn}</Button>
          <Button variant="danger" onClick={beginAnew}>
            {t.replaceDraft.beginAnew(selectedCount(held.selection))}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <p>{t.replaceDraft.text}</p>
        <Properties
          items={[
            ...(draft.action ? [{ name: t.steps.action, value: actions[draft.action] }] : []),
            { name: t.replaceDraft.kept, value: <SelectionInWords selection={draft.selection} /> },
            { name: t.replaceDraft.handedOver, value: <SelectionInWords selection={held.selection} /> },
          ]}
        />
      </div>
    </Dialog>
  );
}
