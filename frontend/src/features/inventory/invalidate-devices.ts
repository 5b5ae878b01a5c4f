import type { QueryClient } from '@tanstack/react-query';

/** Reads again whatever shows devices. */
export function invalidateDevices(client: QueryClient): void {
  for (const name of ['Devices', 'DeviceCount', 'DeviceDetail']) {
    void client.invalidateQueries({ queryKey: [name] });
  }
}
