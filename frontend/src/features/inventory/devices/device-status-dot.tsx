import type { DeviceStatus } from '@/gql/graphql';
import { useMessages } from '@/lib/i18n/catalogue';
import { StatusDot } from '@/ui/status-dot';
import { inventoryMessages } from '../messages';

export function DeviceStatusDot({ status }: { status: DeviceStatus }) {
  const t = useMessages(inventoryMessages);
  return (
    <StatusDot tone={status === 'ACTIVE' ? 'success' : 'off'}>
      {status === 'ACTIVE' ? t.active : t.inactive}
    </StatusDot>
  );
}
