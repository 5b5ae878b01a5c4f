import { useMessages } from '@/lib/i18n/catalogue';
import { StatusDot } from '@/ui/status-dot';
import { cataloguesMessages } from './messages';

export function EnabledDot({ enabled }: { enabled: boolean }) {
  const t = useMessages(cataloguesMessages);
  return <StatusDot tone={enabled ? 'success' : 'off'}>{enabled ? t.enabled : t.disabled}</StatusDot>;
}
