import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { KeySquare, Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { viewerMessages } from '@/entities/viewer/messages';
import { usePermissions } from '@/entities/viewer/use-viewer';
import { graphql } from '@/gql';
import type { UsersQuery } from '@/gql/graphql';
import { gqlQuery } from '@/lib/graphql/query';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { DataGrid } from '@/ui/data-grid/data-grid';
import { useConnection } from '@/ui/data-grid/use-connection';
import { FilterBar, FilterSelect, SearchInput } from '@/ui/filter-bar';
import { IconButton } from '@/ui/icon-button';
import { Notice } from '@/ui/notice';
import { Page, PageHeader } from '@/ui/page';
import { EmptyState, NoMatchState } from '@/ui/states';
import { StatusDot } from '@/ui/status-dot';
import { EditUserDialog, type OrphanedOperation } from './edit-user-dialog';
import { usersMessages } from './messages';
import { NewUserDialog } from './new-user-dialog';
import { SetPasswordDialog } from './set-password-dialog';

const usersDocument = graphql(`
  query Users($filter: UserFilter, $after: String) {
    users(first: 100, after: $after, filter: $filter) {
      pageInfo { hasNextPage endCursor }
      nodes { id username displayName email role status isApprover createdAt }
    }
  }
`);

const countDocument = graphql(`
  query UserCount($filter: UserFilter) {
    users(first: 1, filter: $filter) { totalCount }
  }
`);

export type UserRow = UsersQuery['users']['nodes'][number];

type Open = { kind: 'new' } | { kind: 'edit' | 'password'; user: UserRow };

export function UsersPage() {
  const t = useMessages(usersMessages);
  const roles = useMessages(viewerMessages).roles;
  const f = useFormat();
  const { administer } = usePermissions();
  const navigate = useNavigate();
  const search = useSearch({ from: '/shell/settings/users' });
  const [open, setOpen] = useState<Open | null>(null);
  const [orphans, setOrphans] = useState<readonly OrphanedOperation[]>([]);
  const filter = { search: search.q ?? null, role: search.role ?? null, status: search.status ?? null };
  const rows = useConnection(usersDocument, { filter }, (data) => data.users);
  const total = useQuery(gqlQuery(countDocument, { filter })).data?.users.totalCount;
  const filtered = Boolean(search.q || search.role || search.status);
  const go = (next: typeof search) => void navigate({ to: '/settings/users', search: next, replace: true });
  const close = () => setOpen(null);
  return (
    <Page fill>
      <PageHeader
        title={t.title}
        description={t.text}
        actions={
          <Button
            variant="primary"
            icon={<Plus />}
            offBecause={administer.reason}
            onClick={() => setOpen({ kind: 'new' })}
          >
            {t.new}
          </Button>
        }
      />
      {orphans.length > 0 ? (
        <Notice tone="warning" alert title={t.withoutApprover(orphans.length)}>
          {t.withoutApproverText}{' '}
          {orphans.map((operation) => (
            <Link key={operation.id} to="/reports/batch-operations/$id" params={{ id: operation.id }}>
              #{operation.number}{' '}
            </Link>
          ))}
        </Notice>
      ) : null}
      <FilterBar onReset={filtered ? () => go({}) : undefined}>
        <SearchInput
          label={t.search}
          value={search.q ?? ''}
          onValueChange={(q) => go({ ...search, q: q || undefined })}
        />
        <FilterSelect
          label={t.role}
          anyLabel={t.any}
          value={search.role}
          onValueChange={(role) => go({ ...search, role })}
          options={(['ADMINISTRATOR', 'OPERATOR', 'AUDITOR'] as const).map((value) => ({
            value,
            label: roles[value],
          }))}
        />
        <FilterSelect
          label={t.status}
          anyLabel={t.any}
          value={search.status}
          onValueChange={(status) => go({ ...search, status })}
          options={[
            { value: 'ACTIVE', label: t.active },
            { value: 'INACTIVE', label: t.inactive },
          ]}
        />
      </FilterBar>
      <DataGrid
        {...rows}
        label={t.title}
        totalCount={total}
        rowKey={(row) => row.id}
        rowLabel={(row) => row.displayName}
        onOpen={administer.allowed ? (user) => setOpen({ kind: 'edit', user }) : undefined}
        columns={[
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
          {
            id: 'actions',
            header: t.actions,
            width: '96px',
            align: 'end',
            cell: (row) => (
              <>
                <IconButton
                  label={t.editNamed(row.displayName)}
                  offBecause={administer.reason}
                  onClick={() => setOpen({ kind: 'edit', user: row })}
                >
                  <Pencil />
                </IconButton>
                <IconButton
                  label={t.setPasswordNamed(row.displayName)}
                  offBecause={administer.reason}
                  onClick={() => setOpen({ kind: 'password', user: row })}
                >
                  <KeySquare />
                </IconButton>
              </>
            ),
          },
        ]}
        empty={
          filtered ? (
            <NoMatchState title={t.noMatch}>{t.noMatchText}</NoMatchState>
          ) : (
            <EmptyState title={t.empty} />
          )
        }
        footer={total === undefined ? null : t.count(total)}
      />
      {open?.kind === 'new' ? <NewUserDialog onClose={close} /> : null}
      {open?.kind === 'edit' ? (
        <EditUserDialog user={open.user} onClose={close} onOrphans={setOrphans} />
      ) : null}
      {open?.kind === 'password' ? <SetPasswordDialog user={open.user} onClose={close} /> : null}
    </Page>
  );
}
