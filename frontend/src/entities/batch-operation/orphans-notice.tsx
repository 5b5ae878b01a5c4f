import { Link } from '@tanstack/react-router';
import { useMessages } from '@/lib/i18n/catalogue';
import { Notice } from '@/ui/notice';
import { batchOperationMessages } from './messages';
import styles from './orphans-notice.module.css';

export interface OrphanedOperation {
  id: string;
  number: number;
}

/** Lists the open operations that nobody can decide any more (rule 19). */
export function OrphansNotice({ orphans }: { orphans: readonly OrphanedOperation[] }) {
  const t = useMessages(batchOperationMessages);
  if (orphans.length === 0) return null;
  return (
    <Notice tone="warning" alert title={t.withoutApprover(orphans.length)}>
      {t.withoutApproverText}
      {orphans.map(({ id, number }) => (
        <Link key={id} to="/reports/batch-operations/$id" params={{ id }} className={styles.orphan}>
          #{number}
        </Link>
      ))}
    </Notice>
  );
}
