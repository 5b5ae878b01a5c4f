import { Trash2 } from 'lucide-react';
import { usePermissions } from '@/entities/viewer/use-viewer';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import type { GridColumn } from '@/ui/data-grid/grid-types';
import { IconButton } from '@/ui/icon-button';
import type { ApproverRow } from './approvers-page';
import { approversMessages } from './messages';

/** The registrations; only who may remove one sees how. */
export function useApproverColumns(onRemove: (row: ApproverRow) => void): GridColumn<ApproverRow>[] {
  const t = useMessages(approversMessages);
  const f = useFormat();
  const { administer } = usePermissions();
  const columns: GridColumn<ApproverRow>[] = [
    {
      id: 'module',
      header: t.module,
      width: 'minmax(90px, 0.7fr)',
      cell: (row) => t.modules[row.module],
    },
    {
      id: 'name',
      header: t.name,
      width: 'minmax(130px, 1.3fr)',
      cell: (row) => <strong>{row.user.displayName}</strong>,
    },
    {
      id: 'username',
      header: t.username,
      width: 'minmax(110px, 1fr)',
      cell: (row) => row.user.username,
    },
    {
      id: 'addedBy',
      header: t.addedBy,
      width: 'minmax(120px, 1fr)',
      cell: (row) => row.addedBy?.displayName ?? t.onServer,
    },
    {
      id: 'addedAt',
      header: t.addedOn,
      width: '120px',
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
      width: '90px',
      align: 'end',
      cell: (row) => (
        <IconButton label={t.removeNamed(row.user.displayName)} onClick={() => onRemove(row)}>
          <Trash2 />
        </IconButton>
      ),
    },
  ];
}
