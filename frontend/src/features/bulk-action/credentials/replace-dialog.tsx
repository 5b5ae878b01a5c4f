import { SelectionDescription } from '@/entities/batch-operation/selection-description';
import { selectedCount, type Selection } from '@/entities/credential/selection/selection';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Properties } from '@/ui/page';
import { bulkActionMessages } from '../messages';
import styles from '../replace-dialog.module.css';

interface ReplaceDialogProps {
  present: Selection;
  added: Selection;
  onKeep: () => void;
  onReplace: () => void;
}

/** Asks whether to keep or to replace the present selection, because a request takes either a list or a filter. */
export function ReplaceDialog({ present, added, onKeep, onReplace }: ReplaceDialogProps) {
  const t = useMessages(bulkActionMessages);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onKeep()}
      title={t.replace.title}
      size="small"
      footer={
        <>
          <Button onClick={onKeep}>{t.replace.keep}</Button>
          <Button variant="primary" onClick={onReplace}>
            {t.replace.replace(selectedCount(added))}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <p>{t.replace.text}</p>
        <Properties
          items={[
            { name: t.replace.present, value: <SelectionDescription selection={present} /> },
            { name: t.replace.added, value: <SelectionDescription selection={added} /> },
          ]}
        />
      </div>
    </Dialog>
  );
}
