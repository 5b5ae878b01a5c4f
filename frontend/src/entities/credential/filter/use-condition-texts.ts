import { useNames } from '@/entities/inventory/use-names';
import type { CredentialFilter } from '@/gql/graphql';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { credentialMessages } from '../messages';
import { conditionMessages } from './condition-messages';

const maxNames = 5;

/** Returns a text for each condition of the API's filter. */
export function useConditionTexts(filter: CredentialFilter): string[] {
  const t = useMessages(credentialMessages);
  const more = useMessages(conditionMessages);
  const f = useFormat();
  const lists: [string, readonly string[]][] = [
    [t.type, filter.passwordTypeIds ?? []],
    [t.domain, filter.domainIds ?? []],
    [t.device, filter.deviceIds ?? []],
    [t.tag, filter.tagIds ?? []],
  ];
  const name = useNames(lists.flatMap(([, ids]) => ids.slice(0, maxNames)));
  const texts: string[] = [];
  if (filter.status) texts.push(`${t.status}: ${filter.status === 'ACTIVE' ? t.active : t.inactive}`);
  if (filter.search?.trim()) texts.push(t.searchText(filter.search.trim()));
  for (const [label, ids] of lists) {
    if (ids.length === 0) continue;
    const shown = ids.slice(0, maxNames).map((id) => name(id).label);
    const rest = ids.length - shown.length;
    texts.push(`${label}: ${[...shown, ...(rest > 0 ? [more.more(rest)] : [])].join(', ')}`);
  }
  if (typeof filter.automaticChange === 'boolean')
    texts.push(`${t.automaticChange}: ${filter.automaticChange ? t.on : t.off}`);
  if (typeof filter.expired === 'boolean')
    texts.push(`${t.expiry}: ${filter.expired ? t.expiries.expired : t.expiries.valid}`);
  if (filter.expiresBefore) texts.push(more.expiresBefore(f.dateTime(filter.expiresBefore)));
  if (filter.expiresAfter) texts.push(more.expiresAfter(f.dateTime(filter.expiresAfter)));
  if (filter.parentId) texts.push(more.withParent);
  return texts;
}
