import { PersonName } from '@/entities/person/person-name';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import type { GridColumn } from '@/ui/data-grid/grid-types';
import { StatusDot } from '@/ui/status-dot';
import type { AuditEventRow } from './audit-event-row';
import { useActionLabel, useActorLabel, useSubjectLabel } from './audit-labels';
import styles from './audit-page.module.css';
import { auditMessages } from './messages';

export function useAuditColumns(): GridColumn<AuditEventRow>[] {
  const t = useMessages(auditMessages);
  const f = useFormat();
  const actionLabel = useActionLabel();
  const subjectLabel = useSubjectLabel();
  const actorLabel = useActorLabel();
  return [
    {
      id: 'at',
      header: t.at,
      width: '190px',
      cell: (row) => <span className={styles.time}>{f.instant(row.at)}</span>,
    },
    {
      id: 'action',
      header: t.action,
      width: 'minmax(210px, 1.6fr)',
      cell: (row) => <strong title={row.action}>{actionLabel(row.action)}</strong>,
    },
    {
      id: 'actor',
      header: t.actor,
      width: 'minmax(150px, 1.2fr)',
      cell: (row) => (row.actor ? <PersonName person={row.actor} /> : actorLabel(row)),
    },
    {
      id: 'subject',
      header: t.subject,
      width: 'minmax(210px, 1.6fr)',
      cell: (row) => (
        <>
          {subjectLabel(row.subjectType) || '–'}
          {row.subjectId ? <code className={styles.id}>{row.subjectId}</code> : null}
        </>
      ),
    },
    {
      id: 'result',
      header: t.result,
      width: '120px',
      cell: (row) => (
        <StatusDot tone={row.result === 'ALLOWED' ? 'success' : 'danger'}>
          {t.results[row.result]}
          {row.occurrences > 1 ? ` × ${f.number(row.occurrences)}` : null}
        </StatusDot>
      ),
    },
    {
      id: 'address',
      header: t.address,
      width: 'minmax(110px, 0.8fr)',
      cell: (row) => <span className={styles.address}>{row.address || '–'}</span>,
    },
  ];
}
