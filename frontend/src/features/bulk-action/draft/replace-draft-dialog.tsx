import { batchOperationMessages } from '@/entities/batch-operation/messages';
import { SelectionDescription } from '@/entities/batch-operation/selection-description';
import { selectedCount } from '@/entities/credential/selection/selection';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Properties } from '@/ui/page';
import { bulkActionMessages } from '../messages';
import styles from '../replace-dialog.module.css';
import { useDraft } from './draft-store';
import type { DraftConflict } from './use-open-draft';

/** Asks whether to continue the stored draft or to replace it by the selection from another screen. */
export function ReplaceDraftDialog({ handover, keep, replace }: DraftConflict) {
  const t = useMessages(bulkActionMessages);
  const { actions } = useMessages(batchOperationMessages);
  const draft = useDraft();
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && keep()}
      title={t.replaceDraft.title}
      size="small"
      footer={
        <>
          <Button onClick={keep}>{t.replaceDraft.goOn}</Button>
          <Button variant="danger" onClick={replace}>
            {t.replaceDraft.beginAnew(selectedCount(handover.selection))}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <p>{t.replaceDraft.text}</p>
        <Properties
          items={[
            ...(draft.action ? [{ name: t.steps.action, value: actions[draft.action] }] : []),
            { name: t.replaceDraft.kept, value: <SelectionDescription selection={draft.selection} /> },
            {
              name: t.replaceDraft.handedOver,
              value: <SelectionDescription selection={handover.selection} />,
            },
          ]}
        />
      </div>
    </Dialog>
  );
}
