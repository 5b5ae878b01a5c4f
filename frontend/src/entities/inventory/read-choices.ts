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

const atOnce = 100;

/** What ids stand for, as pickers show it. What no longer exists is missing. */
export async function readChoices(ids: readonly string[]): Promise<Map<string, Choice>> {
  const choices = new Map<string, Choice>();
  for (let at = 0; at < ids.length; at += atOnce) {
    const { nodes } = await request(choicesDocument, { ids: ids.slice(at, at + atOnce) });
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
