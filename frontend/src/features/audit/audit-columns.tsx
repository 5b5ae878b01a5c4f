import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import type { GridColumn } from '@/ui/data-grid/grid-types';
import { StatusDot } from '@/ui/status-dot';
import type { AuditRow } from './audit-page';
import { auditMessages } from './messages';

export function useAuditColumns(): GridColumn<AuditRow>[] {
  const t = useMessages(auditMessages);
  const f = useFormat();
  return [
    { id: 'at', header: t.at, width: '190px', cell: (row) => f.dateTime(row.at) },
    {
      id: 'actor',
      header: t.actor,
      width: 'minmax(130px, 1fr)',
      cell: (row) => row.actor?.displayName ?? t.program,
    },
    {
      id: 'action',
      header: t.action,
      width: 'minmax(190px, 1.4fr)',
      cell: (row) => <strong>{row.action}</strong>,
    },
    {
      id: 'subject',
      header: t.subject,
      width: 'minmax(120px, 1fr)',
      cell: (row) => row.subjectType || '–',
    },
    {
      id: 'subjectId',
      header: t.subjectId,
      width: 'minmax(150px, 1.3fr)',
      cell: (row) => <code>{row.subjectId || '–'}</code>,
    },
    {
      id: 'result',
      header: t.result,
      width: '110px',
      cell: (row) => (
        <StatusDot tone={row.result === 'ALLOWED' ? 'success' : 'danger'}>{t.results[row.result]}</StatusDot>
      ),
    },
    {
      id: 'address',
      header: t.address,
      width: 'minmax(110px, 0.8fr)',
      cell: (row) => row.address || '–',
    },
  ];
}
