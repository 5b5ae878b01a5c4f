import { BatchOperationLine } from '@/entities/batch-operation/batch-operation-line';
import { graphql } from '@/gql';
import { useMessages } from '@/lib/i18n/catalogue';
import { useConnection } from '@/ui/data-grid/use-connection';
import { ListPanel } from '@/ui/list-panel';
import { credentialsMessages } from '../messages';

const historyDocument = graphql(`
  query CredentialHistory($id: ID!, $after: String) {
    credential(id: $id) {
      operations(first: 20, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { id ...BatchOperationLine }
      }
    }
  }
`);

const emptyConnection = { nodes: [], pageInfo: { hasNextPage: false } };

export function CredentialHistory({ id }: { id: string }) {
  const t = useMessages(credentialsMessages);
  const list = useConnection(
    historyDocument,
    { id },
    (data) => data.credential?.operations ?? emptyConnection,
  );
  return (
    <ListPanel
      title={t.history}
      list={list}
      empty={t.noHistory}
      renderRow={(operation) => <BatchOperationLine key={operation.id} operation={operation} />}
    />
  );
}
