import { useNames } from '@/entities/inventory/use-names';
import { dayFrom } from '@/lib/days';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { credentialMessages } from '../messages';
import type { FilterState } from './filter-state';

/** Returns a text for each condition of the filter bar, for example “Status: Active”. */
export function useFilterTexts(state: FilterState): string[] {
  const t = useMessages(credentialMessages);
  const name = useNames([...state.type, ...state.domain, ...state.device, ...state.tag]);
  const f = useFormat();
  const texts: string[] = [];
  const list = (label: string, ids: readonly string[]) => {
    if (ids.length > 0) texts.push(`${label}: ${ids.map((id) => name(id).label).join(', ')}`);
  };
  if (state.status) texts.push(`${t.status}: ${state.status === 'ACTIVE' ? t.active : t.inactive}`);
  if (state.q) texts.push(t.searchText(state.q));
  list(t.type, state.type);
  list(t.domain, state.domain);
  list(t.device, state.device);
  list(t.tag, state.tag);
  if (state.auto !== undefined) texts.push(`${t.automaticChange}: ${state.auto ? t.on : t.off}`);
  if (state.expiry === 'range') {
    if (state.from) texts.push(t.expiresFrom(f.date(dayFrom(state.from).toISOString())));
    if (state.until) texts.push(t.expiresUntil(f.date(dayFrom(state.until).toISOString())));
  } else if (state.expiry) texts.push(`${t.expiry}: ${t.expiries[state.expiry]}`);
  return texts;
}
