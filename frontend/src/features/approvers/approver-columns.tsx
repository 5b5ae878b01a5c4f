import { Link } from '@tanstack/react-router';
import { Trash2 } from 'lucide-react';
import { PersonName } from '@/entities/person/person-name';
import { usePermissions } from '@/entities/viewer/use-viewer';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import type { GridColumn } from '@/ui/data-grid/grid-types';
import { IconButton } from '@/ui/icon-button';
import { tooltip } from '@/ui/tooltip';
import type { ApproverRow } from './approver-row';
import styles from './approvers-page.module.css';
import { approversMessages } from './messages';

/** The columns of the approvers. Only administrators see the one for removing. */
export function useApproverColumns(onRemove: (row: ApproverRow) => void): GridColumn<ApproverRow>[] {
  const t = useMessages(approversMessages);
  const f = useFormat();
  const { administer } = usePermissions();
  const columns: GridColumn<ApproverRow>[] = [
    {
      id: 'module',
      header: t.module,
      width: '88px',
      cell: (row) => t.modules[row.module],
    },
    {
      id: 'name',
      header: t.name,
      width: 'minmax(120px, 1.3fr)',
      cell: (row) => <strong>{row.user.displayName}</strong>,
    },
    {
      id: 'username',
      header: t.username,
      width: 'minmax(100px, 1fr)',
      cell: (row) => row.user.username,
    },
    {
      id: 'addedBy',
      header: t.addedBy,
      width: 'minmax(132px, 1.2fr)',
      cell: (row) => (row.addedBy ? <PersonName person={row.addedBy} /> : t.onServer),
    },
    {
      id: 'approvedBy',
      header: t.approvedBy,
      width: 'minmax(150px, 1.4fr)',
      cell: (row) => <ApprovedBy approver={row} />,
    },
    {
      id: 'addedAt',
      header: t.addedOn,
      width: '112px',
      align: 'end',
      cell: (row) => f.date(row.addedAt),
    },
  ];
  if (!administer.allowed) return columns;
  return [
    ...columns,
    {
      id: 'remove',
      header: t.remove,
      width: '48px',
      align: 'end',
      actions: true,
      cell: (row) => (
        <IconButton label={t.removeNamed(row.user.displayName)} onClick={() => onRemove(row)}>
          <Trash2 />
        </IconButton>
      ),
    },
  ];
}

/** Who approved the registration, or why nobody had to, with a link to the protected change (rules 20 and 29). */
function ApprovedBy({ approver: { approvedBy, protectedChange } }: { approver: ApproverRow }) {
  const t = useMessages(approversMessages);
  const f = useFormat();
  if (!protectedChange) return <span className={styles.off}>–</span>;
  const { id, number, mode } = protectedChange;
  const noApprover = mode === 'BREAK_GLASS' ? t.breakGlass : t.bootstrap;
  return (
    <span className={styles.approvedBy}>
      {approvedBy ? <PersonName person={approvedBy} /> : <span className={styles.off}>{noApprover}</span>}
      <Link
        to="/settings/protected-changes/$id"
        params={{ id }}
        className={styles.change}
        {...tooltip(t.changeNumber(f.number(number)))}
        aria-label={t.changeNumber(f.number(number))}
      >
        {f.number(number)}
      </Link>
    </span>
  );
}
