import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { FileUp, Plus } from 'lucide-react';
import { useState } from 'react';
import { usePermissions } from '@/entities/viewer/use-viewer';
import { graphql } from '@/gql';
import type { DevicesQuery } from '@/gql/graphql';
import { gqlQuery } from '@/lib/graphql/query';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { Button, buttonClass } from '@/ui/button';
import { DataGrid } from '@/ui/data-grid/data-grid';
import { useConnection } from '@/ui/data-grid/use-connection';
import { FilterBar, FilterSelect, SearchInput } from '@/ui/filter-bar';
import { Page, PageHeader } from '@/ui/page';
import { EmptyState, NoMatchState } from '@/ui/states';
import { StatusDot } from '@/ui/status-dot';
import { DeviceDialog } from './device-dialog';
import { inventoryMessages } from './messages';

const devicesDocument = graphql(`
  query Devices($filter: DeviceFilter, $after: String) {
    devices(first: 100, after: $after, filter: $filter) {
      pageInfo { hasNextPage endCursor }
      nodes { id name address type vendor product site status updatedAt }
    }
  }
`);

const countDocument = graphql(`
  query DeviceCount($filter: DeviceFilter) {
    devices(first: 1, filter: $filter) { totalCount }
  }
`);

export type DeviceRow = DevicesQuery['devices']['nodes'][number];

export function DevicesPage() {
  const t = useMessages(inventoryMessages);
  const f = useFormat();
  const { editInventory } = usePermissions();
  const navigate = useNavigate();
  const search = useSearch({ from: '/shell/pam/devices' });
  const [creating, setCreating] = useState(false);
  const filter = { search: search.q ?? null, status: search.status ?? null };
  const rows = useConnection(devicesDocument, { filter }, (data) => data.devices);
  const total = useQuery(gqlQuery(countDocument, { filter })).data?.devices.totalCount;
  const filtered = Boolean(search.q || search.status);
  const go = (next: typeof search) => void navigate({ to: '/pam/devices', search: next, replace: true });
  return (
    <Page fill>
      <PageHeader
        title={t.devices}
        description={t.devicesText}
        actions={
          <>
            <Link to="/pam/import" className={buttonClass()}>
              <FileUp aria-hidden />
              {t.importCsv}
            </Link>
            <Button
              variant="primary"
              icon={<Plus />}
              offBecause={editInventory.reason}
              onClick={() => setCreating(true)}
            >
              {t.newDevice}
            </Button>
          </>
        }
      />
      <FilterBar onReset={filtered ? () => go({}) : undefined}>
        <SearchInput
          label={t.searchDevices}
          value={search.q ?? ''}
          onValueChange={(q) => go({ ...search, q: q || undefined })}
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
        label={t.devices}
        totalCount={total}
        rowKey={(row) => row.id}
        rowLabel={(row) => row.name}
        onOpen={(row) => void navigate({ to: '/pam/devices/$id', params: { id: row.id } })}
        columns={[
          {
            id: 'name',
            header: t.name,
            width: 'minmax(150px, 1.4fr)',
            cell: (row) => <strong>{row.name}</strong>,
          },
          {
            id: 'address',
            header: t.address,
            width: 'minmax(130px, 1fr)',
            cell: (row) => row.address || '–',
          },
          { id: 'type', header: t.type, width: 'minmax(110px, 1fr)', cell: (row) => row.type || '–' },
          { id: 'vendor', header: t.vendor, width: 'minmax(110px, 1fr)', cell: (row) => row.vendor || '–' },
          {
            id: 'product',
            header: t.product,
            width: 'minmax(120px, 1fr)',
            cell: (row) => row.product || '–',
          },
          { id: 'site', header: t.site, width: 'minmax(110px, 1fr)', cell: (row) => row.site || '–' },
          {
            id: 'status',
            header: t.status,
            width: '120px',
            cell: (row) => (
              <StatusDot tone={row.status === 'ACTIVE' ? 'success' : 'off'}>
                {row.status === 'ACTIVE' ? t.active : t.inactive}
              </StatusDot>
            ),
          },
          {
            id: 'credentials',
            header: t.credentials,
            width: '120px',
            cell: (row) => (
              <Link
                to="/pam/credentials"
                search={{ device: [row.id] }}
                aria-label={`${t.showCredentials}: ${row.name}`}
              >
                {t.credentials}
              </Link>
            ),
          },
          {
            id: 'updated',
            header: t.updated,
            width: '120px',
            align: 'end',
            cell: (row) => f.date(row.updatedAt),
          },
        ]}
        empty={
          filtered ? (
            <NoMatchState title={t.noMatch}>{t.noMatchText}</NoMatchState>
          ) : (
            <EmptyState title={t.noDevices}>{t.emptyText}</EmptyState>
          )
        }
        footer={total === undefined ? null : t.count.devices(total)}
      />
      {creating ? <DeviceDialog device={null} onClose={() => setCreating(false)} /> : null}
    </Page>
  );
}
