import { Link } from '@tanstack/react-router';
import { useMessages } from '@/lib/i18n/catalogue';
import { Notice } from '@/ui/notice';
import type { OrphanedOperation } from './edit-user-dialog';
import { usersMessages } from './messages';

/** Names the open operations that nobody can decide any more (rule 19). */
export function OrphansNotice({ orphans }: { orphans: readonly OrphanedOperation[] }) {
  const t = useMessages(usersMessages);
  if (orphans.length === 0) return null;
  return (
    <Notice tone="warning" alert title={t.withoutApprover(orphans.length)}>
      {t.withoutApproverText}{' '}
      {orphans.map((operation) => (
        <Link key={operation.id} to="/reports/batch-operations/$id" params={{ id: operation.id }}>
          #{operation.number}{' '}
        </Link>
      ))}
    </Notice>
  );
}
