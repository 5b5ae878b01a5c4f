import type { ReactNode } from 'react';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { batchOperationMessages } from './messages';
import styles from './review.module.css';

/** The request, section by section: in the wizard with Edit, on the decision's page read-only. */
export function ReviewSections({ children }: { children: ReactNode }) {
  return <div className={styles.sections}>{children}</div>;
}

interface ReviewSectionProps {
  title: string;
  onEdit?: (() => void) | undefined;
  children: ReactNode;
}

export function ReviewSection({ title, onEdit, children }: ReviewSectionProps) {
  const t = useMessages(batchOperationMessages);
  return (
    <section className={styles.section} aria-label={title}>
      <h3 className={styles.sectionTitle}>{title}</h3>
      <div className={styles.sectionBody}>{children}</div>
      {onEdit ? (
        <Button variant="quiet" size="small" onClick={onEdit} aria-label={t.editSection(title)}>
          {t.edit}
        </Button>
      ) : null}
    </section>
  );
}

/** A large number with what it counts. */
export function BigCount({ children, label }: { children: ReactNode; label?: ReactNode }) {
  return (
    <p className={styles.count}>
      <strong>{children}</strong>
      {label ? <span>{label}</span> : null}
    </p>
  );
}
