import { Link } from '@tanstack/react-router';
import { CredentialStatusDot } from '@/entities/credential/credential-columns';
import { credentialMessages } from '@/entities/credential/messages';
import { graphql } from '@/gql';
import { useMessages } from '@/lib/i18n/catalogue';
import { useConnection } from '@/ui/data-grid/use-connection';
import { Panel } from '@/ui/page';
import { ErrorState } from '@/ui/states';
import styles from './device-page.module.css';
import { inventoryMessages } from './messages';

const credentialsDocument = graphql(`
  query DeviceCredentials($filter: CredentialFilter, $after: String) {
    credentials(first: 20, after: $after, filter: $filter, orderBy: { field: USERNAME }) {
      pageInfo { hasNextPage endCursor }
      nodes { id username status expired domain { name } passwordType { name } }
    }
  }
`);

/** The first of the device's credentials, and the way to all of them. */
export function DeviceCredentials({ id, count }: { id: string; count: number | undefined }) {
  const t = useMessages(inventoryMessages);
  const { credentials } = useMessages(credentialMessages);
  const list = useConnection(
    credentialsDocument,
    { filter: { deviceIds: [id] } },
    (data) => data.credentials,
  );
  return (
    <Panel
      flush
      title={count === undefined ? t.credentials : credentials(count)}
      actions={
        count ? (
          <Link to="/pam/credentials" search={{ device: [id] }} className={styles.all}>
            {t.showInList}
          </Link>
        ) : null
      }
    >
      {list.error && list.rows.length === 0 ? <ErrorState error={list.error} onRetry={list.onRetry} /> : null}
      {!list.isLoading && !list.error && list.rows.length === 0 ? (
        <p className={styles.quiet}>{t.noCredentials}</p>
      ) : null}
      {list.rows.map((credential) => (
        <div key={credential.id} className={styles.line}>
          <Link to="/pam/credentials/$id" params={{ id: credential.id }}>
            {credential.username}
          </Link>
          <span className={styles.muted}>
            {[credential.passwordType.name, credential.domain?.name].filter(Boolean).join(' · ')}
          </span>
          <CredentialStatusDot status={credential.status} expired={credential.expired} />
        </div>
      ))}
    </Panel>
  );
}
