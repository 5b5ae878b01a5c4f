import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { FileUp } from 'lucide-react';
import { graphql } from '@/gql';
import type { DevicesQuery } from '@/gql/graphql';
import { gqlQuery } from '@/lib/graphql/query';
import { useMessages } from '@/lib/i18n/catalogue';
import { buttonClass } from '@/ui/button';
import { useConnection } from '@/ui/data-grid/use-connection';
import { FilterSelect } from '@/ui/filter-bar';
import { useInventoryColumns } from '../inventory-columns';
import { InventoryList } from '../inventory-list';
import { inventoryMessages } from '../messages';
import { DeviceDialog } from './device-dialog';
import { DeviceStatusDot } from './device-status-dot';

const devicesDocument = graphql(`
  query Devices($filter: DeviceFilter, $after: String) {
    devices(first: 100, after: $after, filter: $filter) {
      pageInfo { hasNextPage endCursor }
      nodes { id name address type vendor product site status credentialCount updatedAt }
    }
  }
`);

const countDocument = graphql(`
  query DeviceCount($filter: DeviceFilter) {
    devices(first: 1, filter: $filter) { totalCount }
  }
`);

type DeviceRow = DevicesQuery['devices']['nodes'][number];

export function DevicesPage() {
  const t = useMessages(inventoryMessages);
  const columns = useInventoryColumns();
  const navigate = useNavigate();
  const search = useSearch({ from: '/shell/pam/devices' });
  const filter = { search: search.q ?? null, status: search.status ?? null };
  const rows = useConnection(devicesDocument, { filter }, (data) => data.devices);
  const total = useQuery(gqlQuery(countDocument, { filter })).data?.devices.totalCount;
  const go = (next: typeof search) => void navigate({ to: '/pam/devices', search: next, replace: true });
  return (
    <InventoryList<DeviceRow>
      kind="devices"
      rows={rows}
      total={total}
      columns={[
        columns.name,
        columns.text('address', t.address, 'minmax(112px, 1fr)', (row) => row.address),
        columns.text('type', t.type, 'minmax(104px, 1fr)', (row) => row.type),
        columns.text('vendor', t.vendor, 'minmax(100px, 1fr)', (row) => row.vendor),
        columns.text('product', t.product, 'minmax(130px, 1.4fr)', (row) => row.product),
        columns.text('site', t.site, 'minmax(100px, 1fr)', (row) => row.site),
        {
          id: 'status',
          header: t.status,
          width: '96px',
          cell: (row) => <DeviceStatusDot status={row.status} />,
        },
        columns.count((row) => ({ device: [row.id] })),
        columns.date('updated', t.updated, (row) => row.updatedAt),
      ]}
      onOpen={(row) => void navigate({ to: '/pam/devices/$id', params: { id: row.id } })}
      text={search.q}
      onTextChange={(q) => go({ ...search, q })}
      filters={
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
      }
      onReset={search.q || search.status ? () => go({}) : undefined}
      actions={
        <Link to="/pam/import" className={buttonClass()}>
          <FileUp aria-hidden />
          {t.importCsv}
        </Link>
      }
      dialog={(onClose) => <DeviceDialog device={null} onClose={onClose} />}
    />
  );
}
