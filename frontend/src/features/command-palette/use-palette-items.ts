import { batchOperationMessages } from '@/entities/batch-operation/messages';
import { usePermissions } from '@/entities/viewer/use-viewer';
import { useMessages } from '@/lib/i18n/catalogue';
import { matches } from '@/lib/matches';
import { paletteMessages } from './messages';
import { operationNumber } from './operation-number';
import type { PaletteItem, PaletteScreen } from './palette-item';
import { useFound } from './use-found';

const actions = ['UPDATE', 'INACTIVATE', 'ACTIVATE', 'EXPIRE'] as const;

/** Everything that what was typed may mean, best first. */
export function usePaletteItems(screens: readonly PaletteScreen[], typed: string) {
  const t = useMessages(paletteMessages);
  const words = useMessages(batchOperationMessages);
  const { request } = usePermissions();
  const { items: found, searching, failed } = useFound(typed);
  const places = screens
    .map((screen): PaletteItem => ({
      ...screen,
      key: `screen ${screen.detail} ${screen.label}`,
      group: 'screens',
    }))
    .filter((item) => matches(`${item.label} ${item.detail ?? ''}`, typed));
  const starts = (request.allowed ? actions : [])
    .map((action): PaletteItem => ({
      key: `action ${action}`,
      group: 'actions',
      label: words.actions[action],
      detail: words.actionTexts[action],
      link: { to: '/bulk-action', search: { action } },
    }))
    .filter((item) => matches(`${t.groups.actions} ${item.label}`, typed));
  const operations = found.filter(({ group }) => group === 'operations');
  const things = found.filter(({ group }) => group !== 'operations');
  const first = operationNumber(typed) === undefined ? [] : operations;
  const last = operationNumber(typed) === undefined ? operations : [];
  return { items: [...first, ...places, ...starts, ...things, ...last], searching, failed };
}
