import { BatchOperationLine } from '@/entities/batch-operation/batch-operation-line';
import { graphql } from '@/gql';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { useConnection } from '@/ui/data-grid/use-connection';
import { Panel } from '@/ui/page';
import { ErrorState } from '@/ui/states';
import styles from './credential-page.module.css';
import { credentialsMessages } from './messages';

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

const nothing = { nodes: [], pageInfo: { hasNextPage: false } };

export function CredentialHistory({ id }: { id: string }) {
  const t = useMessages(credentialsMessages);
  const list = useConnection(historyDocument, { id }, (data) => data.credential?.operations ?? nothing);
  return (
    <Panel flush title={t.history}>
      {list.error && list.rows.length === 0 ? <ErrorState error={list.error} onRetry={list.onRetry} /> : null}
      {!list.isLoading && !list.error && list.rows.length === 0 ? (
        <p className={styles.quiet}>{t.noHistory}</p>
      ) : null}
      {list.rows.map((operation) => (
        <BatchOperationLine key={operation.id} operation={operation} />
      ))}
      {list.hasMore ? (
        <div className={styles.more}>
          <Button variant="quiet" busy={list.isLoadingMore} onClick={list.onLoadMore}>
            {t.showMore}
          </Button>
        </div>
      ) : null}
    </Panel>
  );
}
