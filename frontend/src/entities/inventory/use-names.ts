import { useQuery } from '@tanstack/react-query';
import { personText } from '@/entities/person/person';
import { graphql } from '@/gql';
import { gqlQuery } from '@/lib/graphql/query';
import type { Choice } from '@/ui/combobox';

const namesDocument = graphql(`
  query Names($ids: [ID!]!) {
    nodes(ids: $ids) {
      id
      ... on Device {
        deviceName: name
      }
      ... on Domain {
        domainName: name
      }
      ... on Tag {
        tagName: name
      }
      ... on PasswordType {
        passwordTypeName: name
      }
      ... on User {
        displayName
        username
      }
    }
  }
`);

/** Loads the names of at most 200 ids, for example from the URL. A choice is labelled “…” until its name is loaded. */
export function useNames(ids: readonly string[]): (id: string) => Choice {
  const loadedIds = ids.slice(0, 200).toSorted();
  const query = useQuery({
    ...gqlQuery(namesDocument, { ids: loadedIds }),
    enabled: loadedIds.length > 0,
    staleTime: 300_000,
    placeholderData: (previous) => previous,
  });
  const names = new Map<string, string>();
  for (const node of query.data?.nodes ?? []) {
    if (!node) continue;
    if ('deviceName' in node) names.set(node.id, node.deviceName);
    else if ('domainName' in node) names.set(node.id, node.domainName);
    else if ('tagName' in node) names.set(node.id, node.tagName);
    else if ('passwordTypeName' in node) names.set(node.id, node.passwordTypeName);
    else if ('displayName' in node) names.set(node.id, personText(node));
  }
  return (id) => ({ id, label: names.get(id) ?? '…' });
}
