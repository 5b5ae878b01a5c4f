import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { usePermissions } from '@/entities/viewer/use-viewer';
import { graphql } from '@/gql';
import { gqlQuery } from '@/lib/graphql/query';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { DataGrid } from '@/ui/data-grid/data-grid';
import { useConnection } from '@/ui/data-grid/use-connection';
import { FilterBar, SearchInput } from '@/ui/filter-bar';
import { Page, PageHeader } from '@/ui/page';
import { EmptyState, NoMatchState } from '@/ui/states';
import { DomainDialog } from './domain-dialog';
import { inventoryMessages } from './messages';

const domainsDocument = graphql(`
  query Domains($filter: DomainFilter, $after: String) {
    domains(first: 100, after: $after, filter: $filter) {
      pageInfo { hasNextPage endCursor }
      nodes { id name shortName createdAt }
    }
  }
`);

const countDocument = graphql(`
  query DomainCount($filter: DomainFilter) {
    domains(first: 1, filter: $filter) { totalCount }
  }
`);

export function DomainsPage() {
  const t = useMessages(inventoryMessages);
  const f = useFormat();
  const { editInventory } = usePermissions();
  const [creating, setCreating] = useState(false);
  const [text, setText] = useState('');
  const filter = { search: text || null };
  const rows = useConnection(domainsDocument, { filter }, (data) => data.domains);
  const total = useQuery(gqlQuery(countDocument, { filter })).data?.domains.totalCount;
  return (
    <Page fill>
      <PageHeader
        title={t.domains}
        description={t.domainsText}
        actions={
          <Button
            variant="primary"
            icon={<Plus />}
            offBecause={editInventory.reason}
            onClick={() => setCreating(true)}
          >
            {t.newDomain}
          </Button>
        }
      />
      <FilterBar onReset={text ? () => setText('') : undefined}>
        <SearchInput label={t.searchNames} value={text} onValueChange={setText} />
      </FilterBar>
      <DataGrid
        {...rows}
        label={t.domains}
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
            id: 'shortName',
            header: t.shortName,
            width: 'minmax(120px, 1fr)',
            cell: (row) => row.shortName || '–',
          },
          {
            id: 'credentials',
            header: t.credentials,
            width: 'minmax(130px, 1fr)',
            cell: (row) => (
              <Link
                to="/pam/credentials"
                search={{ domain: [row.id] }}
                aria-label={`${t.showCredentials}: ${row.name}`}
              >
                {t.credentials}
              </Link>
            ),
          },
          {
            id: 'created',
            header: t.created,
            width: '140px',
            align: 'end',
            cell: (row) => f.date(row.createdAt),
          },
        ]}
        empty={
          text ? (
            <NoMatchState title={t.noMatch}>{t.noMatchText}</NoMatchState>
          ) : (
            <EmptyState title={t.noDomains}>{t.emptyText}</EmptyState>
          )
        }
        footer={total === undefined ? null : t.count.domains(total)}
      />
      {creating ? <DomainDialog onClose={() => setCreating(false)} /> : null}
    </Page>
  );
}
