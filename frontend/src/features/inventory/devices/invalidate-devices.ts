import type { QueryClient } from '@tanstack/react-query';

/** Refetches every query that shows devices. */
export function invalidateDevices(client: QueryClient): void {
  for (const name of ['Devices', 'DeviceCount', 'DeviceDetail']) {
    void client.invalidateQueries({ queryKey: [name] });
  }
}
