import { batchActions } from '@/entities/batch-operation/action';
import { batchOperationMessages } from '@/entities/batch-operation/messages';
import { usePermissions } from '@/entities/viewer/use-viewer';
import { useMessages } from '@/lib/i18n/catalogue';
import { matches } from '@/lib/matches';
import { paletteMessages } from './messages';
import { operationNumber } from './operation-number';
import type { PaletteItem, PaletteScreen } from './palette-item';
import { useSearchResults } from './use-search-results';

/** Returns all results for a query, best first. */
export function usePaletteItems(screens: readonly PaletteScreen[], query: string) {
  const t = useMessages(paletteMessages);
  const operationTexts = useMessages(batchOperationMessages);
  const { request } = usePermissions();
  const { items: records, searching, failed } = useSearchResults(query);
  const screenItems = screens
    .map((screen): PaletteItem => ({
      ...screen,
      key: `screen ${screen.detail} ${screen.label}`,
      group: 'screens',
    }))
    .filter((item) => matches(`${item.label} ${item.detail ?? ''}`, query));
  const actionItems = (request.allowed ? batchActions : [])
    .map((action): PaletteItem => ({
      key: `action ${action}`,
      group: 'actions',
      label: operationTexts.actions[action],
      detail: operationTexts.actionTexts[action],
      link: { to: '/bulk-action', search: { action } },
    }))
    .filter((item) => matches(`${t.groups.actions} ${item.label}`, query));
  const operations = records.filter(({ group }) => group === 'operations');
  const otherRecords = records.filter(({ group }) => group !== 'operations');
  const firstItems = operationNumber(query) === undefined ? [] : operations;
  const lastItems = operationNumber(query) === undefined ? operations : [];
  return {
    items: [...firstItems, ...screenItems, ...actionItems, ...otherRecords, ...lastItems],
    searching,
    failed,
  };
}
