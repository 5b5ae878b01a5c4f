import { Link } from '@tanstack/react-router';
import { CredentialLine } from '@/entities/credential/credential-line';
import { credentialMessages } from '@/entities/credential/messages';
import { graphql } from '@/gql';
import { useMessages } from '@/lib/i18n/catalogue';
import { useConnection } from '@/ui/data-grid/use-connection';
import { ListPanel } from '@/ui/list-panel';
import { inventoryMessages } from '../messages';

const credentialsDocument = graphql(`
  query DeviceCredentials($filter: CredentialFilter, $after: String) {
    credentials(first: 20, after: $after, filter: $filter, orderBy: { field: USERNAME }) {
      pageInfo { hasNextPage endCursor }
      nodes { id domain { name } passwordType { name } ...CredentialLine }
    }
  }
`);

/** The credentials of a device, with a link to the full list. */
export function DeviceCredentials({ id, count }: { id: string; count: number | undefined }) {
  const t = useMessages(inventoryMessages);
  const { credentials } = useMessages(credentialMessages);
  const list = useConnection(
    credentialsDocument,
    { filter: { deviceIds: [id] } },
    (data) => data.credentials,
  );
  return (
    <ListPanel
      title={count === undefined ? t.credentials : credentials(count)}
      actions={
        count ? (
          <Link to="/pam/credentials" search={{ device: [id] }}>
            {t.showInList}
          </Link>
        ) : null
      }
      list={list}
      empty={t.noCredentials}
      renderRow={(credential) => (
        <CredentialLine
          key={credential.id}
          credential={credential}
          detail={[credential.passwordType.name, credential.domain?.name].filter(Boolean).join(' · ')}
        />
      )}
    />
  );
}
