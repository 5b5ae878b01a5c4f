import { KeySquare, Pencil } from 'lucide-react';
import { viewerMessages } from '@/entities/viewer/messages';
import { usePermissions } from '@/entities/viewer/use-viewer';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import type { GridColumn } from '@/ui/data-grid/grid-types';
import { IconButton } from '@/ui/icon-button';
import { StatusDot } from '@/ui/status-dot';
import { usersMessages } from './messages';
import type { UserRow } from './users-page';

interface Actions {
  onEdit: (user: UserRow) => void;
  onPassword: (user: UserRow) => void;
}

export function useUserColumns({ onEdit, onPassword }: Actions): GridColumn<UserRow>[] {
  const t = useMessages(usersMessages);
  const { roles } = useMessages(viewerMessages);
  const f = useFormat();
  const { administer } = usePermissions();
  const columns: GridColumn<UserRow>[] = [
    {
      id: 'name',
      header: t.name,
      width: 'minmax(160px, 1.4fr)',
      cell: (row) => <strong>{row.displayName}</strong>,
    },
    { id: 'username', header: t.username, width: 'minmax(120px, 1fr)', cell: (row) => row.username },
    { id: 'email', header: t.email, width: 'minmax(160px, 1.3fr)', cell: (row) => row.email || '–' },
    { id: 'role', header: t.role, width: '130px', cell: (row) => roles[row.role] },
    {
      id: 'approver',
      header: t.approver,
      width: '100px',
      cell: (row) => (row.isApprover ? t.yes : '–'),
    },
    {
      id: 'status',
      header: t.status,
      width: '110px',
      cell: (row) => (
        <StatusDot tone={row.status === 'ACTIVE' ? 'success' : 'off'}>
          {row.status === 'ACTIVE' ? t.active : t.inactive}
        </StatusDot>
      ),
    },
    {
      id: 'created',
      header: t.created,
      width: '120px',
      align: 'end',
      cell: (row) => f.date(row.createdAt),
    },
  ];
  if (!administer.allowed) return columns;
  return [
    ...columns,
    {
      id: 'actions',
      header: t.actions,
      width: '96px',
      align: 'end',
      cell: (row) => (
        <>
          <IconButton label={t.editNamed(row.displayName)} onClick={() => onEdit(row)}>
            <Pencil />
          </IconButton>
          <IconButton label={t.setPasswordNamed(row.displayName)} onClick={() => onPassword(row)}>
            <KeySquare />
          </IconButton>
        </>
      ),
    },
  ];
}
