import { KeySquare, LogOut, Pencil, ShieldOff } from 'lucide-react';
import { viewerMessages } from '@/entities/viewer/messages';
import { usePermissions } from '@/entities/viewer/use-viewer';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import type { GridColumn } from '@/ui/data-grid/grid-types';
import { IconButton } from '@/ui/icon-button';
import { Badge, StatusDot } from '@/ui/status-dot';
import { usersMessages } from './messages';
import styles from './users-page.module.css';
import type { UserRow } from './user-row';

interface Actions {
  onEdit: (user: UserRow) => void;
  onPassword: (user: UserRow) => void;
  onResetFactor: (user: UserRow) => void;
  onEndSessions: (user: UserRow) => void;
}

export function useUserColumns({ onEdit, ...actions }: Actions): GridColumn<UserRow>[] {
  const t = useMessages(usersMessages);
  const { roles } = useMessages(viewerMessages);
  const f = useFormat();
  const { administer } = usePermissions();
  const columns: GridColumn<UserRow>[] = [
    {
      id: 'name',
      header: t.name,
      width: 'minmax(150px, 1.4fr)',
      cell: (row) => <strong>{row.displayName}</strong>,
    },
    { id: 'username', header: t.username, width: 'minmax(110px, 1fr)', cell: (row) => row.username },
    { id: 'email', header: t.email, width: 'minmax(140px, 1.3fr)', cell: (row) => row.email || '–' },
    { id: 'role', header: t.role, width: '124px', cell: (row) => roles[row.role] },
    {
      id: 'approver',
      header: t.approver,
      width: '92px',
      cell: (row) => (row.isApprover ? t.yes : '–'),
    },
    {
      id: 'status',
      header: t.status,
      width: '96px',
      cell: (row) => (
        <StatusDot tone={row.status === 'ACTIVE' ? 'success' : 'off'}>
          {row.status === 'ACTIVE' ? t.active : t.inactive}
        </StatusDot>
      ),
    },
    {
      id: 'signsIn',
      header: t.signsInWith,
      width: '178px',
      cell: (row) => (
        <span className={styles.signsIn}>
          {row.hasSecondFactor ? t.secondFactor : t.passwordOnly}
          {row.mustChangePassword ? (
            <span title={t.mustChangeText}>
              <Badge tone="warning">{t.mustChange}</Badge>
            </span>
          ) : null}
        </span>
      ),
    },
    {
      id: 'created',
      header: t.created,
      width: '112px',
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
      width: '156px',
      align: 'end',
      cell: (row) => (
        <>
          <IconButton label={t.editNamed(row.displayName)} onClick={() => onEdit(row)}>
            <Pencil />
          </IconButton>
          <IconButton label={t.setPasswordNamed(row.displayName)} onClick={() => actions.onPassword(row)}>
            <KeySquare />
          </IconButton>
          <IconButton
            label={t.resetSecondFactorNamed(row.displayName)}
            onClick={() => actions.onResetFactor(row)}
          >
            <ShieldOff />
          </IconButton>
          <IconButton label={t.endSessionsNamed(row.displayName)} onClick={() => actions.onEndSessions(row)}>
            <LogOut />
          </IconButton>
        </>
      ),
    },
  ];
}
