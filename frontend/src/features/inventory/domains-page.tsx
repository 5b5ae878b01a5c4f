import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { graphql } from '@/gql';
import type { DomainsQuery } from '@/gql/graphql';
import { gqlQuery } from '@/lib/graphql/query';
import { useMessages } from '@/lib/i18n/catalogue';
import { useConnection } from '@/ui/data-grid/use-connection';
import { DomainDialog } from './domain-dialog';
import { useInventoryColumns } from './inventory-columns';
import { InventoryList } from './inventory-list';
import { inventoryMessages } from './messages';

const domainsDocument = graphql(`
  query Domains($filter: DomainFilter, $after: String) {
    domains(first: 100, after: $after, filter: $filter) {
      pageInfo { hasNextPage endCursor }
      nodes { id name shortName credentialCount createdAt }
    }
  }
`);

const countDocument = graphql(`
  query DomainCount($filter: DomainFilter) {
    domains(first: 1, filter: $filter) { totalCount }
  }
`);

type DomainRow = DomainsQuery['domains']['nodes'][number];

export function DomainsPage() {
  const t = useMessages(inventoryMessages);
  const columns = useInventoryColumns();
  const navigate = useNavigate();
  const { q } = useSearch({ from: '/shell/pam/domains' });
  const filter = { search: q ?? null };
  const rows = useConnection(domainsDocument, { filter }, (data) => data.domains);
  const total = useQuery(gqlQuery(countDocument, { filter })).data?.domains.totalCount;
  const search = (text: string | undefined) =>
    void navigate({ to: '/pam/domains', search: { q: text }, replace: true });
  return (
    <InventoryList<DomainRow>
      kind="domains"
      rows={rows}
      total={total}
      columns={[
        columns.name,
        columns.text('shortName', t.shortName, 'minmax(100px, 1fr)', (row) => row.shortName),
        columns.count((row) => ({ domain: [row.id] })),
        columns.date('created', t.created, (row) => row.createdAt),
      ]}
      text={q}
      onTextChange={search}
      onReset={q ? () => search(undefined) : undefined}
      dialog={(onClose) => <DomainDialog onClose={onClose} />}
    />
  );
}
