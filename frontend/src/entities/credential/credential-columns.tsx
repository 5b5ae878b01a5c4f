import type { CredentialStatus } from '@/gql/graphql';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import type { GridColumn } from '@/ui/data-grid/grid-types';
import { StatusDot } from '@/ui/status-dot';
import { TagList } from '@/ui/tag';
import styles from './credential-columns.module.css';
import type { CredentialRow } from './credential-rows';
import { credentialMessages } from './messages';

/** Shows active, inactive, or active and expired. */
export function CredentialStatusDot({ status, expired }: { status: CredentialStatus; expired: boolean }) {
  const t = useMessages(credentialMessages);
  if (status === 'INACTIVE') return <StatusDot tone="off">{t.inactive}</StatusDot>;
  if (expired) return <StatusDot tone="warning">{t.activeExpired}</StatusDot>;
  return <StatusDot tone="success">{t.active}</StatusDot>;
}

export const defaultColumns = [
  'USERNAME',
  'DEVICE',
  'address',
  'domain',
  'type',
  'status',
  'tags',
  'updated',
];

/** The minimum width, including the padding of the cell. */
const tagsWidth = 132;

/** All columns of the list. A sortable column has the name of the server's order field. */
export function useCredentialColumns(): GridColumn<CredentialRow>[] {
  const t = useMessages(credentialMessages);
  const f = useFormat();
  const muted = (text: string | undefined) => <span className={styles.muted}>{text || '–'}</span>;
  return [
    {
      id: 'USERNAME',
      header: t.username,
      width: 'minmax(118px, 1.2fr)',
      sortable: true,
      cell: (row) => <span className={styles.name}>{row.username}</span>,
    },
    {
      id: 'DEVICE',
      header: t.device,
      width: 'minmax(114px, 1.1fr)',
      sortable: true,
      cell: (row) => row.device.name,
    },
    {
      id: 'address',
      header: t.address,
      width: 'minmax(104px, 0.7fr)',
      cell: (row) => <span className={styles.address}>{row.device.address || '–'}</span>,
    },
    {
      id: 'domain',
      header: t.domain,
      width: 'minmax(134px, 1.2fr)',
      cell: (row) => row.domain?.name ?? muted(undefined),
    },
    { id: 'type', header: t.type, width: 'minmax(134px, 1fr)', cell: (row) => row.passwordType.name },
    {
      id: 'status',
      header: t.status,
      width: '138px',
      cell: (row) => <CredentialStatusDot status={row.status} expired={row.expired} />,
    },
    {
      id: 'tags',
      header: t.tags,
      width: `minmax(${tagsWidth}px, 1.5fr)`,
      cell: (row) => <TagList names={row.tags.map(({ name }) => name)} maxWidth={tagsWidth - 16} />,
    },
    {
      id: 'auto',
      header: t.automaticChange,
      width: '140px',
      cell: (row) => (row.passwordChange.automatic ? t.on : muted(t.off)),
    },
    {
      id: 'EXPIRES_AT',
      header: t.expires,
      width: '160px',
      sortable: true,
      cell: (row) => (row.expiresAt ? f.dateTime(row.expiresAt) : muted(t.never)),
    },
    {
      id: 'information',
      header: t.information,
      width: 'minmax(160px, 1.5fr)',
      cell: (row) => muted(row.additionalInformation),
    },
    {
      id: 'updated',
      header: t.updated,
      width: '114px',
      align: 'end',
      cell: (row) => muted(f.date(row.updatedAt)),
    },
  ];
}
