import { useQuery } from '@tanstack/react-query';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { graphql } from '@/gql';
import type { ApiTokensQuery } from '@/gql/graphql';
import { gqlQuery } from '@/lib/graphql/query';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { DataGrid } from '@/ui/data-grid/data-grid';
import { IconButton } from '@/ui/icon-button';
import { Page, PageHeader } from '@/ui/page';
import { EmptyState } from '@/ui/states';
import { apiTokensMessages } from './messages';
import { NewTokenDialog } from './new-token-dialog';
import { RevokeTokenDialog } from './revoke-token-dialog';

const tokensDocument = graphql(`
  query ApiTokens {
    apiTokens { id name createdAt expiresAt lastUsedAt }
  }
`);

export type TokenRow = ApiTokensQuery['apiTokens'][number];

export function ApiTokensPage() {
  const t = useMessages(apiTokensMessages);
  const f = useFormat();
  const query = useQuery(gqlQuery(tokensDocument, {}));
  const [creating, setCreating] = useState(false);
  const [revoking, setRevoking] = useState<TokenRow | null>(null);
  const rows = query.data?.apiTokens ?? [];
  return (
    <Page fill>
      <PageHeader
        title={t.title}
        description={t.text}
        actions={
          <Button variant="primary" icon={<Plus />} onClick={() => setCreating(true)}>
            {t.new}
          </Button>
        }
      />
      <DataGrid
        label={t.title}
        rows={rows}
        isLoading={query.isPending}
        error={query.error}
        onRetry={() => void query.refetch()}
        hasMore={false}
        isLoadingMore={false}
        onLoadMore={() => undefined}
        totalCount={query.data ? rows.length : undefined}
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
            id: 'created',
            header: t.created,
            width: 'minmax(150px, 1fr)',
            cell: (row) => f.dateTime(row.createdAt),
          },
          {
            id: 'expires',
            header: t.expires,
            width: 'minmax(150px, 1fr)',
            cell: (row) => (row.expiresAt ? f.dateTime(row.expiresAt) : t.never),
          },
          {
            id: 'used',
            header: t.lastUsed,
            width: 'minmax(150px, 1fr)',
            cell: (row) => (row.lastUsedAt ? f.dateTime(row.lastUsedAt) : t.never),
          },
          {
            id: 'actions',
            header: t.actions,
            width: '80px',
            align: 'end',
            cell: (row) => (
              <IconButton label={t.revokeNamed(row.name)} onClick={() => setRevoking(row)}>
                <Trash2 />
              </IconButton>
            ),
          },
        ]}
        empty={<EmptyState title={t.empty}>{t.emptyText}</EmptyState>}
      />
      {creating ? <NewTokenDialog onClose={() => setCreating(false)} /> : null}
      {revoking ? <RevokeTokenDialog token={revoking} onClose={() => setRevoking(null)} /> : null}
    </Page>
  );
}
