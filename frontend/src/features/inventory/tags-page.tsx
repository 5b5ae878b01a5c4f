import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { graphql } from '@/gql';
import type { TagsQuery } from '@/gql/graphql';
import { gqlQuery } from '@/lib/graphql/query';
import { useMessages } from '@/lib/i18n/catalogue';
import { useConnection } from '@/ui/data-grid/use-connection';
import { useInventoryColumns } from './inventory-columns';
import { InventoryList } from './inventory-list';
import { inventoryMessages } from './messages';
import { TagDialog } from './tag-dialog';

const tagsDocument = graphql(`
  query Tags($filter: TagFilter, $after: String) {
    tags(first: 100, after: $after, filter: $filter) {
      pageInfo { hasNextPage endCursor }
      nodes { id name credentialCount createdAt }
    }
  }
`);

const countDocument = graphql(`
  query TagCount($filter: TagFilter) {
    tags(first: 1, filter: $filter) { totalCount }
  }
`);

type TagRow = TagsQuery['tags']['nodes'][number];

export function TagsPage() {
  const t = useMessages(inventoryMessages);
  const columns = useInventoryColumns();
  const navigate = useNavigate();
  const { q } = useSearch({ from: '/shell/pam/tags' });
  const filter = { search: q ?? null };
  const rows = useConnection(tagsDocument, { filter }, (data) => data.tags);
  const total = useQuery(gqlQuery(countDocument, { filter })).data?.tags.totalCount;
  const search = (text: string | undefined) =>
    void navigate({ to: '/pam/tags', search: { q: text }, replace: true });
  return (
    <InventoryList<TagRow>
      kind="tags"
      rows={rows}
      total={total}
      columns={[
        columns.name,
        columns.count((row) => ({ tag: [row.id] })),
        columns.date('created', t.created, (row) => row.createdAt),
      ]}
      text={q}
      onTextChange={search}
      onReset={q ? () => search(undefined) : undefined}
      dialog={(onClose) => <TagDialog onClose={onClose} />}
    />
  );
}
