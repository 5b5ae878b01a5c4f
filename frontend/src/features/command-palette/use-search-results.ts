import { useQuery } from '@tanstack/react-query';
import { batchOperationMessages } from '@/entities/batch-operation/messages';
import { graphql } from '@/gql';
import type { PaletteSearchQuery } from '@/gql/graphql';
import { gqlQuery } from '@/lib/graphql/query';
import { useDebounced } from '@/lib/hooks/use-debounced';
import { useMessages } from '@/lib/i18n/catalogue';
import { operationNumber } from './operation-number';
import type { PaletteItem } from './palette-item';

const searchDocument = graphql(`
  query PaletteSearch($search: String!) {
    batchOperations(first: 5, filter: { search: $search }) {
      nodes { id number action reason }
    }
    credentials(first: 6, filter: { search: $search }) {
      nodes { id username device { name } domain { name } }
    }
    devices(first: 4, filter: { search: $search }) {
      nodes { id name address }
    }
  }
`);

type Actions = (typeof batchOperationMessages)['en']['actions'];

function toPaletteItems(results: PaletteSearchQuery, text: string, actions: Actions): PaletteItem[] {
  const number = operationNumber(text);
  const operations = results.batchOperations.nodes.toSorted(
    (a, b) => Number(b.number === number) - Number(a.number === number),
  );
  return [
    ...operations.map((operation): PaletteItem => ({
      key: operation.id,
      group: 'operations',
      label: `#${operation.number} ${actions[operation.action]}`,
      detail: operation.reason,
      link: { to: '/reports/batch-operations/$id', params: { id: operation.id } },
    })),
    ...results.credentials.nodes.map((credential): PaletteItem => ({
      key: credential.id,
      group: 'credentials',
      label: credential.username,
      detail: [credential.device.name, credential.domain?.name].filter(Boolean).join(' · '),
      link: { to: '/pam/credentials/$id', params: { id: credential.id } },
    })),
    ...results.devices.nodes.map((device): PaletteItem => ({
      key: device.id,
      group: 'devices',
      label: device.name,
      detail: device.address,
      link: { to: '/pam/devices/$id', params: { id: device.id } },
    })),
  ];
}

/** Searches operations, credentials and devices on the server. */
export function useSearchResults(text: string): {
  items: PaletteItem[];
  searching: boolean;
  failed: boolean;
} {
  const { actions } = useMessages(batchOperationMessages);
  const debounced = useDebounced(text.trim(), 200);
  // The server expects numbers without #.
  const search = operationNumber(debounced)?.toString() ?? debounced;
  const enabled = search.length > 1 || operationNumber(search) !== undefined;
  const query = useQuery({
    ...gqlQuery(searchDocument, { search }),
    enabled,
    placeholderData: (previous) => previous,
  });
  return {
    items: enabled && query.data ? toPaletteItems(query.data, debounced, actions) : [],
    searching: text.trim() !== debounced || (enabled && query.isFetching),
    failed: enabled && query.isError,
  };
}
