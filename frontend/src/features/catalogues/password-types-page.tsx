import { Plus } from 'lucide-react';
import { useState } from 'react';
import { usePermissions } from '@/entities/viewer/use-viewer';
import { graphql } from '@/gql';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { DataGrid } from '@/ui/data-grid/data-grid';
import { useConnection } from '@/ui/data-grid/use-connection';
import { FilterBar, SearchInput } from '@/ui/filter-bar';
import { Page, PageHeader } from '@/ui/page';
import { EmptyState, NoMatchState } from '@/ui/states';
import { EnabledDot } from './enabled-dot';
import { cataloguesMessages } from './messages';
import { PasswordTypeDialog } from './password-type-dialog';

const passwordTypesDocument = graphql(`
  query PasswordTypes($filter: PasswordTypeFilter, $after: String) {
    passwordTypes(first: 100, after: $after, filter: $filter) {
      pageInfo { hasNextPage endCursor }
      nodes { id name localUser enabled createdAt }
    }
  }
`);

export function PasswordTypesPage() {
  const t = useMessages(cataloguesMessages);
  const f = useFormat();
  const { administer } = usePermissions();
  const [creating, setCreating] = useState(false);
  const [text, setText] = useState('');
  const rows = useConnection(
    passwordTypesDocument,
    { filter: { search: text || null } },
    (data) => data.passwordTypes,
  );
  const total = rows.isLoading || rows.hasMore ? undefined : rows.rows.length;
  return (
    <Page fill>
      <PageHeader
        title={t.passwordTypes}
        description={t.passwordTypesText}
        disabledReason={administer.reason}
        actions={
          <Button
            variant="primary"
            icon={<Plus />}
            disabledReason={administer.reason}
            onClick={() => setCreating(true)}
          >
            {t.newPasswordType}
          </Button>
        }
      />
      <FilterBar onReset={text ? () => setText('') : undefined}>
        <SearchInput label={t.search} value={text} onValueChange={setText} />
      </FilterBar>
      <DataGrid
        {...rows}
        label={t.passwordTypes}
        totalCount={total}
        rowKey={(row) => row.id}
        rowLabel={(row) => row.name}
        columns={[
          {
            id: 'name',
            header: t.name,
            width: 'minmax(200px, 2fr)',
            cell: (row) => <strong>{row.name}</strong>,
          },
          {
            id: 'local',
            header: t.local,
            width: 'minmax(140px, 1fr)',
            cell: (row) => (row.localUser ? t.yes : t.no),
          },
          {
            id: 'status',
            header: t.status,
            width: 'minmax(120px, 1fr)',
            cell: (row) => <EnabledDot enabled={row.enabled} />,
          },
          {
            id: 'created',
            header: t.created,
            width: '130px',
            align: 'end',
            cell: (row) => f.date(row.createdAt),
          },
        ]}
        empty={
          text ? (
            <NoMatchState title={t.noMatch} onReset={() => setText('')}>
              {t.noMatchText}
            </NoMatchState>
          ) : (
            <EmptyState title={t.noPasswordTypes} />
          )
        }
        footer={total === undefined ? null : t.count.passwordTypes(total)}
      />
      {creating ? <PasswordTypeDialog onClose={() => setCreating(false)} /> : null}
    </Page>
  );
}
