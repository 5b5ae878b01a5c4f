import { useQuery } from '@tanstack/react-query';
import { CredentialLine } from '@/entities/credential/credential-line';
import { graphql } from '@/gql';
import { gqlQuery } from '@/lib/graphql/query';
import { useMessages } from '@/lib/i18n/catalogue';
import { useConnection } from '@/ui/data-grid/use-connection';
import { ListPanel } from '@/ui/list-panel';
import { credentialsMessages } from '../messages';

const childrenDocument = graphql(`
  query CredentialChildren($filter: CredentialFilter, $after: String) {
    credentials(first: 20, after: $after, filter: $filter, orderBy: { field: USERNAME }) {
      pageInfo { hasNextPage endCursor }
      nodes { id device { name } ...CredentialLine }
    }
  }
`);

const childrenCountDocument = graphql(`
  query CredentialChildrenCount($filter: CredentialFilter) {
    credentials(first: 1, filter: $filter) {
      totalCount
    }
  }
`);

export function CredentialChildren({ id }: { id: string }) {
  const t = useMessages(credentialsMessages);
  const filter = { parentId: id };
  const list = useConnection(childrenDocument, { filter }, (data) => data.credentials);
  const count = useQuery(gqlQuery(childrenCountDocument, { filter })).data?.credentials.totalCount;
  return (
    <ListPanel
      title={count ? `${t.children}: ${t.childrenCount(count)}` : t.children}
      list={list}
      empty={t.noChildren}
      renderRow={(child) => <CredentialLine key={child.id} credential={child} detail={child.device.name} />}
    />
  );
}
