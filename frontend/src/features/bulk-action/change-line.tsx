import type { ReactNode } from 'react';
import { useDistributionWords } from '@/entities/batch-operation/use-distribution-words';
import { batchOperationMessages } from '@/entities/batch-operation/messages';
import { useMessages } from '@/lib/i18n/catalogue';
import { Select } from '@/ui/select';
import { Skeleton } from '@/ui/skeleton';
import styles from './change-line.module.css';
import { fieldNames, type Fields } from './fields';
import { bulkActionMessages } from './messages';
import type { Preview } from './preview';

interface ChangeLineProps<M extends string> {
  field: keyof Fields;
  preview: Preview | undefined;
  mode: M;
  modes: readonly { value: M; label: string }[];
  onModeChange: (mode: M) => void;
  /** The control of the new value, while there is one to choose. */
  children?: ReactNode;
  note?: ReactNode;
}

/** One field of the form: its name and present values, what happens to it, and the new value. A changed line is marked. */
export function ChangeLine<M extends string>(props: ChangeLineProps<M>) {
  const { field, preview, mode, modes, onModeChange, children, note } = props;
  const t = useMessages(bulkActionMessages);
  const { fields } = useMessages(batchOperationMessages);
  const name = fields[fieldNames[field]];
  const changed = mode !== 'KEEP';
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
          value={mode}
          options={modes}
          onValueChange={onModeChange}
          emphasized={changed}
        />
      </div>
      <div className={styles.value}>
        {children}
        {note}
      </div>
    </div>
  );
}

function PresentValues({ field, preview }: { field: keyof Fields; preview: Preview | undefined }) {
  const t = useMessages(bulkActionMessages);
  const words = useDistributionWords();
  const found = preview?.distribution.find((entry) => entry.field === fieldNames[field]);
  if (!preview || !found) return <Skeleton width="70%" height={10} />;
  const text = words(found, preview.eligibleCount);
  return text ? <span className={styles.now}>{t.nowValues(text)}</span> : null;
}
