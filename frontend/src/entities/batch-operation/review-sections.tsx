import { createContext, use, type ReactNode } from 'react';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { batchOperationMessages } from './messages';
import styles from './review.module.css';

const HeadingContext = createContext<'h2' | 'h3'>('h3');

/** The sections of a request: with Edit in the wizard, read-only elsewhere. `heading` is the level of their headings. */
export function ReviewSections({ heading = 'h3', children }: { heading?: 'h2' | 'h3'; children: ReactNode }) {
  return (
    <HeadingContext value={heading}>
      <div className={styles.sections}>{children}</div>
    </HeadingContext>
  );
}

interface ReviewSectionProps {
  title: string;
  onEdit?: (() => void) | undefined;
  children: ReactNode;
}

export function ReviewSection({ title, onEdit, children }: ReviewSectionProps) {
  const t = useMessages(batchOperationMessages);
  const heading = use(HeadingContext);
  return (
    <section className={styles.section} aria-label={title}>
      {heading === 'h2' ? (
        <h2 className={styles.sectionTitle}>{title}</h2>
      ) : (
        <h3 className={styles.sectionTitle}>{title}</h3>
      )}
      <div className={styles.sectionBody}>{children}</div>
      {onEdit ? (
        <Button variant="quiet" size="small" onClick={onEdit} aria-label={t.editSection(title)}>
          {t.edit}
        </Button>
      ) : null}
    </section>
  );
}

/** Shows a large number and what it counts. */
export function BigCount({ children, label }: { children: ReactNode; label?: ReactNode }) {
  return (
    <p className={styles.count}>
      <strong>{children}</strong>
      {label ? <span>{label}</span> : null}
    </p>
  );
}

/** Small explanatory text below a value. */
export function ReviewNote({ children }: { children: ReactNode }) {
  return <p className={styles.note}>{children}</p>;
}
