import { useQuery } from '@tanstack/react-query';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { graphql } from '@/gql';
import type { ApiTokensQuery } from '@/gql/graphql';
import { gqlQuery } from '@/lib/graphql/query';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { DataGrid } from '@/ui/data-grid/data-grid';
import { wholeList } from '@/ui/data-grid/whole-list';
import { IconButton } from '@/ui/icon-button';
import { uiMessages } from '@/ui/messages';
import { Page, PageHeader } from '@/ui/page';
import { EmptyState } from '@/ui/states';
import { StatusDot } from '@/ui/status-dot';
import { apiTokensMessages } from './messages';
import { NewTokenDialog } from './new-token-dialog';
import { RevokeTokenDialog } from './revoke-token-dialog';

const tokensDocument = graphql(`
  query ApiTokens {
    apiTokens { id name createdAt expiresAt lastUsedAt }
  }
`);

export type TokenRow = ApiTokensQuery['apiTokens'][number];

/** Settings › API tokens: the viewer's own. */
export function ApiTokensPage() {
  const t = useMessages(apiTokensMessages);
  const ui = useMessages(uiMessages);
  const f = useFormat();
  const query = useQuery(gqlQuery(tokensDocument, {}));
  const [creating, setCreating] = useState(false);
  const [revoking, setRevoking] = useState<TokenRow | null>(null);
  const list = wholeList(query, (data) => data.apiTokens);
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
        {...list}
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
            cell: (row) => <Expiry at={row.expiresAt} />,
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
        footer={list.totalCount === undefined ? ui.loading : t.count(list.totalCount)}
        empty={<EmptyState title={t.empty}>{t.emptyText}</EmptyState>}
      />
      {creating ? <NewTokenDialog onClose={() => setCreating(false)} /> : null}
      {revoking ? <RevokeTokenDialog token={revoking} onClose={() => setRevoking(null)} /> : null}
    </Page>
  );
}

/** Until when a token is accepted; one that no longer is says so. */
function Expiry({ at }: { at: string | null }) {
  const t = useMessages(apiTokensMessages);
  const f = useFormat();
  const [now] = useState(Date.now);
  if (at === null) return t.never;
  if (Date.parse(at) > now) return f.dateTime(at);
  return <StatusDot tone="off">{`${t.expired} · ${f.dateTime(at)}`}</StatusDot>;
}
