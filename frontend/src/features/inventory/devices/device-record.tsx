import type { DeviceDetailQuery } from '@/gql/graphql';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { Panel, Properties } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';
import { inventoryMessages } from '../messages';
import { DeviceStatusDot } from './device-status-dot';

export type DeviceDetail = NonNullable<DeviceDetailQuery['device']>;

export function DeviceRecord({ device }: { device: DeviceDetail | undefined }) {
  const t = useMessages(inventoryMessages);
  const f = useFormat();
  const placeholder = <Skeleton width="40%" />;
  const text = (value: string | undefined) => (value === undefined ? placeholder : value || null);
  return (
    <Panel title={t.record}>
      <Properties
        items={[
          { name: t.name, value: text(device?.name) },
          { name: t.address, value: text(device?.address) },
          {
            name: t.status,
            value: device ? <DeviceStatusDot status={device.status} /> : placeholder,
          },
          { name: t.type, value: text(device?.type) },
          { name: t.vendor, value: text(device?.vendor) },
          { name: t.product, value: text(device?.product) },
          { name: t.site, value: text(device?.site) },
          { name: t.created, value: device ? f.dateTime(device.createdAt) : placeholder },
          { name: t.updated, value: device ? f.dateTime(device.updatedAt) : placeholder },
        ]}
      />
    </Panel>
  );
}
