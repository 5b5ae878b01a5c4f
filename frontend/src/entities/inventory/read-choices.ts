import { graphql } from '@/gql';
import { request } from '@/lib/graphql/request';
import type { Choice } from '@/ui/combobox';

const choicesDocument = graphql(`
  query ChoicesById($ids: [ID!]!) {
    nodes(ids: $ids) {
      id
      ... on Device {
        deviceName: name
        address
      }
      ... on Domain {
        domainName: name
        shortName
      }
      ... on Tag {
        tagName: name
      }
      ... on PasswordType {
        passwordTypeName: name
      }
      ... on ExecutionTemplate {
        templateName: name
        plugin
      }
      ... on Credential {
        username
        device {
          name
        }
        domain {
          name
        }
      }
    }
  }
`);

const batchSize = 100;

/** Loads the objects with these ids as choices, by id. Objects that do not exist are missing from the result. */
export async function readChoices(ids: readonly string[]): Promise<Map<string, Choice>> {
  const choices = new Map<string, Choice>();
  for (let start = 0; start < ids.length; start += batchSize) {
    const { nodes } = await request(choicesDocument, { ids: ids.slice(start, start + batchSize) });
    for (const node of nodes) {
      if (!node) continue;
      const [label, detail] =
        'deviceName' in node
          ? [node.deviceName, node.address]
          : 'domainName' in node
            ? [node.domainName, node.shortName]
            : 'tagName' in node
              ? [node.tagName]
              : 'passwordTypeName' in node
                ? [node.passwordTypeName]
                : 'templateName' in node
                  ? [node.templateName, node.plugin]
                  : 'username' in node
                    ? [node.username, [node.device.name, node.domain?.name].filter(Boolean).join(' · ')]
                    : [];
      if (label) choices.set(node.id, detail ? { id: node.id, label, detail } : { id: node.id, label });
    }
  }
  return choices;
}
