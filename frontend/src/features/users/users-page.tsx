import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { OrphansNotice, type OrphanedOperation } from '@/entities/batch-operation/orphans-notice';
import { BootstrapNotice } from '@/entities/protected-change/bootstrap-notice';
import { OutcomeNotice, type ProtectedChangeOutcome } from '@/entities/protected-change/outcome-notice';
import { usePermissions } from '@/entities/viewer/use-viewer';
import { graphql } from '@/gql';
import { gqlQuery } from '@/lib/graphql/query';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { DataGrid } from '@/ui/data-grid/data-grid';
import { useConnection } from '@/ui/data-grid/use-connection';
import { Page, PageHeader } from '@/ui/page';
import { EmptyState, NoMatchState } from '@/ui/states';
import { EndSessionsDialog } from './end-sessions-dialog';
import { EditUserDialog } from './edit-user-dialog';
import { usersMessages } from './messages';
import { NewUserDialog } from './new-user-dialog';
import { ResetSecondFactorDialog } from './reset-second-factor-dialog';
import { SetPasswordDialog } from './set-password-dialog';
import { usersDocument, type UserRow } from './user-row';
import { useUserColumns } from './users-columns';
import { UsersFilterBar } from './users-filter-bar';

const countDocument = graphql(`
  query UserCount($filter: UserFilter) {
    users(first: 1, filter: $filter) { totalCount }
  }
`);

type OpenDialog = { kind: 'new' } | { kind: 'edit' | 'password' | 'factor' | 'sessions'; user: UserRow };

export function UsersPage() {
  const t = useMessages(usersMessages);
  const { administer } = usePermissions();
  const navigate = useNavigate();
  const search = useSearch({ from: '/shell/settings/users' });
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [outcome, setOutcome] = useState<{ change: ProtectedChangeOutcome; restSaved: boolean } | null>(null);
  const [orphans, setOrphans] = useState<readonly OrphanedOperation[]>([]);
  const filter = { search: search.q ?? null, role: search.role ?? null, status: search.status ?? null };
  const rows = useConnection(usersDocument, { filter }, (data) => data.users);
  const total = useQuery(gqlQuery(countDocument, { filter })).data?.users.totalCount;
  const filtered = Boolean(search.q || search.role || search.status);
  const go = (next: typeof search) => void navigate({ to: '/settings/users', search: next, replace: true });
  const close = () => setDialog(null);
  const openDialog = (next: OpenDialog) => {
    setOutcome(null);
    setDialog(next);
  };
  const onProtected = (change: ProtectedChangeOutcome) => setOutcome({ change, restSaved: false });
  const edit = (user: UserRow) => openDialog({ kind: 'edit', user });
  const columns = useUserColumns({
    onEdit: edit,
    onPassword: (user) => openDialog({ kind: 'password', user }),
    onResetFactor: (user) => openDialog({ kind: 'factor', user }),
    onEndSessions: (user) => openDialog({ kind: 'sessions', user }),
  });
  return (
    <Page fill>
      <PageHeader
        title={t.title}
        description={t.text}
        disabledReason={administer.reason}
        actions={
          <Button
            variant="primary"
            icon={<Plus />}
            disabledReason={administer.reason}
            onClick={() => openDialog({ kind: 'new' })}
          >
            {t.new}
          </Button>
        }
      />
      <BootstrapNotice />
      <OutcomeNotice outcome={outcome?.change ?? null} restSaved={outcome?.restSaved ?? false} />
      <OrphansNotice orphans={orphans} />
      <UsersFilterBar search={search} filtered={filtered} onSearchChange={go} />
      <DataGrid
        {...rows}
        label={t.title}
        totalCount={total}
        rowKey={(row) => row.id}
        rowLabel={(row) => row.displayName}
        onOpen={administer.allowed ? edit : undefined}
        columns={columns}
        empty={
          filtered ? (
            <NoMatchState title={t.noMatch} onReset={() => go({})}>
              {t.noMatchText}
            </NoMatchState>
          ) : (
            <EmptyState title={t.empty} />
          )
        }
        footer={total === undefined ? null : t.count(total)}
      />
      {dialog?.kind === 'new' ? <NewUserDialog onClose={close} onProtected={onProtected} /> : null}
      {dialog?.kind === 'edit' ? (
        <EditUserDialog
          user={dialog.user}
          onClose={close}
          onOrphans={setOrphans}
          onProtected={(change, restSaved) => setOutcome({ change, restSaved })}
        />
      ) : null}
      {dialog?.kind === 'password' ? (
        <SetPasswordDialog user={dialog.user} onClose={close} onProtected={onProtected} />
      ) : null}
      {dialog?.kind === 'factor' ? (
        <ResetSecondFactorDialog user={dialog.user} onClose={close} onProtected={onProtected} />
      ) : null}
      {dialog?.kind === 'sessions' ? <EndSessionsDialog user={dialog.user} onClose={close} /> : null}
    </Page>
  );
}
