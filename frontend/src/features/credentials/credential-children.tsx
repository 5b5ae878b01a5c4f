import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CredentialStatusDot } from '@/entities/credential/credential-columns';
import { graphql } from '@/gql';
import { gqlQuery } from '@/lib/graphql/query';
import { useMessages } from '@/lib/i18n/catalogue';
import { useConnection } from '@/ui/data-grid/use-connection';
import { Button } from '@/ui/button';
import { Panel } from '@/ui/page';
import { ErrorState } from '@/ui/states';
import styles from './credential-page.module.css';
import { credentialsMessages } from './messages';

const childrenDocument = graphql(`
  query CredentialChildren($filter: CredentialFilter, $after: String) {
    credentials(first: 20, after: $after, filter: $filter, orderBy: { field: USERNAME }) {
      pageInfo { hasNextPage endCursor }
      nodes { id username status expired device { name } }
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
    <Panel flush title={count ? `${t.children}: ${t.childrenCount(count)}` : t.children}>
      {list.error && list.rows.length === 0 ? <ErrorState error={list.error} onRetry={list.onRetry} /> : null}
      {!list.isLoading && !list.error && list.rows.length === 0 ? (
        <p className={styles.quiet}>{t.noChildren}</p>
      ) : null}
      {list.rows.map((child) => (
        <div key={child.id} className={styles.line}>
          <Link to="/pam/credentials/$id" params={{ id: child.id }}>
            {child.username}
          </Link>
          <span>{child.device.name}</span>
          <CredentialStatusDot status={child.status} expired={child.expired} />
        </div>
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
