import { useQuery } from '@tanstack/react-query';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { PersonName } from '@/entities/person/person-name';
import { usePermissions } from '@/entities/viewer/use-viewer';
import { gqlQuery } from '@/lib/graphql/query';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { DataGrid } from '@/ui/data-grid/data-grid';
import { completeRows } from '@/ui/data-grid/complete-rows';
import { IconButton } from '@/ui/icon-button';
import { uiMessages } from '@/ui/messages';
import { Page, PageHeader } from '@/ui/page';
import { Segments } from '@/ui/segments';
import { EmptyState } from '@/ui/states';
import { StatusDot } from '@/ui/status-dot';
import { apiTokensMessages } from './messages';
import { NewTokenDialog } from './new-token-dialog';
import { RevokeTokenDialog } from './revoke-token-dialog';
import { tokensDocument, type TokenRow } from './token-row';

/** Settings › API tokens: the viewer's own tokens, and for administrators those of everybody. */
export function ApiTokensPage() {
  const t = useMessages(apiTokensMessages);
  const ui = useMessages(uiMessages);
  const f = useFormat();
  const { administer } = usePermissions();
  const [shownTokens, setShownTokens] = useState<'mine' | 'all'>('mine');
  const showsAll = shownTokens === 'all';
  const query = useQuery(gqlQuery(tokensDocument, { filter: showsAll ? { all: true } : null }));
  const [creating, setCreating] = useState(false);
  const [revoking, setRevoking] = useState<TokenRow | null>(null);
  const list = completeRows(query, (data) => data.apiTokens);
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
      {administer.allowed ? (
        <Segments
          label={t.ownerFilter}
          value={shownTokens}
          onValueChange={setShownTokens}
          options={[
            { value: 'mine', label: t.mine },
            { value: 'all', label: t.all },
          ]}
        />
      ) : null}
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
          ...(showsAll
            ? [
                {
                  id: 'owner',
                  header: t.owner,
                  width: 'minmax(160px, 1fr)',
                  cell: (row: TokenRow) => <PersonName person={row.owner} />,
                },
              ]
            : []),
          {
            id: 'scopes',
            header: t.scopes,
            width: 'minmax(160px, 1fr)',
            cell: (row) => row.scopes.map((scope) => t.scopeNames[scope]).join(', '),
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
            cell: (row) => <LastUse row={row} />,
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
        empty={<EmptyState title={showsAll ? t.emptyAll : t.empty}>{t.emptyText}</EmptyState>}
      />
      {creating ? <NewTokenDialog onClose={() => setCreating(false)} /> : null}
      {revoking ? <RevokeTokenDialog token={revoking} onClose={() => setRevoking(null)} /> : null}
    </Page>
  );
}

/** When a token was last used and from where. */
function LastUse({ row }: { row: TokenRow }) {
  const t = useMessages(apiTokensMessages);
  const f = useFormat();
  if (!row.lastUsedAt) return t.never;
  const time = f.dateTime(row.lastUsedAt);
  return row.lastUsedAddress ? `${time}, ${t.from(row.lastUsedAddress)}` : time;
}

/** When a token expires, or that it has expired. */
function Expiry({ at }: { at: string }) {
  const t = useMessages(apiTokensMessages);
  const f = useFormat();
  const [now] = useState(Date.now);
  if (Date.parse(at) > now) return f.dateTime(at);
  return <StatusDot tone="off">{`${t.expired} · ${f.dateTime(at)}`}</StatusDot>;
}
