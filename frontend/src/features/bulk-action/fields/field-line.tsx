import type { ReactNode } from 'react';
import { batchOperationMessages } from '@/entities/batch-operation/messages';
import { useDistributionText } from '@/entities/batch-operation/use-distribution-text';
import { changeableFields, type ChangeableField } from '@/entities/credential/fields/changeable-fields';
import type { EditOf, FieldEdits } from '@/entities/credential/fields/field-edits';
import { fieldKinds } from '@/entities/credential/fields/field-kinds';
import { useMessages } from '@/lib/i18n/catalogue';
import { Select } from '@/ui/select';
import { Skeleton } from '@/ui/skeleton';
import { updateDraft } from '../draft/draft-store';
import { bulkActionMessages } from '../messages';
import type { Preview } from '../steps/preview';
import { fieldControls } from './field-controls';
import styles from './field-line.module.css';

interface FieldLineProps<F extends ChangeableField> {
  field: F;
  edits: FieldEdits<F>;
  preview: Preview | undefined;
  note?: ReactNode;
}

/** One field of the form: its name, present values, mode and new value. A changed line is marked. */
export function FieldLine<F extends ChangeableField>({ field, edits, preview, note }: FieldLineProps<F>) {
  const t = useMessages(bulkActionMessages);
  const names: Record<ChangeableField, string> = useMessages(batchOperationMessages).fields;
  const name = names[field];
  const row = changeableFields[field];
  const edit = edits[field];
  const onEdit = (next: EditOf<F>) => updateDraft({ type: 'edits', edits: { [field]: next } });
  const changed = edit.mode !== 'KEEP';
  return (
    <div className={styles.line} data-changed={changed || undefined} role="group" aria-label={name}>
      <div className={styles.what}>
        <span className={styles.name}>
          {name}
          {changed ? <span className="visually-hidden"> ({t.changed})</span> : null}
        </span>
        <PresentValues field={field} preview={preview} />
      </div>
      <div className={styles.mode}>
        <Select
          hideLabel
          label={t.whatHappens(name)}
          value={edit.mode}
          options={fieldKinds[row.kind].modes
            .filter((mode) => mode !== 'CLEAR' || row.clearsTo !== null)
            .map((mode) => ({
              value: mode,
              label: mode === 'CLEAR' && row.clearsTo === 'itself' ? t.clearToItself : t.modes[mode],
            }))}
          onValueChange={(mode) => onEdit({ ...edit, mode })}
          emphasized={changed}
        />
      </div>
      <div className={styles.value}>
        {fieldControls[row.kind]({ row, edit, onEdit, label: t.newValue(name), texts: t })}
        {note}
      </div>
    </div>
  );
}

function PresentValues({ field, preview }: { field: ChangeableField; preview: Preview | undefined }) {
  const t = useMessages(bulkActionMessages);
  const distributionText = useDistributionText();
  const distribution = preview?.distribution.find((entry) => entry.field === field);
  if (!preview || !distribution) return <Skeleton width="70%" height={10} />;
  const text = distributionText(distribution, preview.eligibleCount);
  return text ? <span className={styles.now}>{t.nowValues(text)}</span> : null;
}
