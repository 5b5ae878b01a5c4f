import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import { BatchOperationLine } from '@/entities/batch-operation/batch-operation-line';
import { CredentialStatusDot } from '@/entities/credential/credential-columns';
import { selectSome } from '@/entities/credential/selection';
import { holdSelection } from '@/entities/credential/selection-store';
import { graphql } from '@/gql';
import type { CredentialDetailQuery } from '@/gql/graphql';
import { gqlQuery } from '@/lib/graphql/query';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { Notice } from '@/ui/notice';
import { Page, PageHeader, Panel, Properties } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';
import { ErrorState, NoMatchState } from '@/ui/states';
import { TagList } from '@/ui/tag';
import { BulkActionButton } from './bulk-action-button';
import { CredentialChildren } from './credential-children';
import { CredentialHistory } from './credential-history';
import styles from './credential-page.module.css';
import { credentialsMessages } from './messages';

const detailDocument = graphql(`
  query CredentialDetail($id: ID!) {
    credential(id: $id) {
      id
      username
      status
      expired
      expiresAt
      additionalInformation
      version
      createdAt
      updatedAt
      device { id name address }
      domain { id name }
      passwordType { id name }
      tags { id name }
      parent { id username device { name } }
      passwordChange {
        automatic
        plugin
        template { id name }
        loginCredential { id username }
      }
      reconciliation {
        enabled
        autorun
        plugin
        template { id name }
        credential { id username }
      }
      openOperations {
        id
        ...BatchOperationLine
      }
    }
  }
`);

type Detail = NonNullable<CredentialDetailQuery['credential']>;

export function CredentialPage() {
  const t = useMessages(credentialsMessages);
  const { id } = useParams({ from: '/shell/pam/credentials/$id' });
  const query = useQuery(gqlQuery(detailDocument, { id }));
  const navigate = useNavigate();
  const credential = query.data?.credential;
  const back = (
    <Link to="/pam/credentials" className={styles.back}>
      <ChevronLeft aria-hidden />
      {t.back}
    </Link>
  );
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data && !credential) {
    return (
      <Page>
        <PageHeader title={t.notFound} back={back} />
        <NoMatchState title={t.notFound}>{t.notFoundText}</NoMatchState>
      </Page>
    );
  }
  return (
    <Page>
      <PageHeader
        title={credential?.username ?? '…'}
        back={back}
        description={
          credential
            ? `${credential.device.name}${credential.domain ? ` · ${credential.domain.name}` : ''}`
            : undefined
        }
        actions={
          credential ? (
            <BulkActionButton
              side="bottom"
              onChoose={(action) => {
                holdSelection({
                  selection: selectSome([credential.id]),
                  words: [],
                  names: new Map([
                    [
                      credential.id,
                      { id: credential.id, label: credential.username, detail: credential.device.name },
                    ],
                  ]),
                });
                void navigate({ to: '/bulk-action', search: { action } });
              }}
            />
          ) : null
        }
      />
      {credential ? <Details credential={credential} /> : <Waiting />}
    </Page>
  );
}

function Waiting() {
  return (
    <Panel>
      <Properties
        items={[70, 50, 60, 40].map((width, index) => ({
          name: ' '.repeat(index + 1),
          value: <Skeleton width={`${width}%`} />,
        }))}
      />
    </Panel>
  );
}

function Details({ credential }: { credential: Detail }) {
  const t = useMessages(credentialsMessages);
  return (
    <>
      {credential.openOperations.length > 0 ? (
        <Notice tone="warning" title={t.openOperations(credential.openOperations.length)}>
          {t.openText}
        </Notice>
      ) : null}
      {credential.openOperations.length > 0 ? (
        <Panel flush>
          {credential.openOperations.map((operation) => (
            <BatchOperationLine key={operation.id} operation={operation} />
          ))}
        </Panel>
      ) : null}
      <div className={styles.columns}>
        <Panel title={t.record}>
          <Record credential={credential} />
        </Panel>
        <div className={styles.stack}>
          <Panel title={t.passwordChange}>
            <PasswordChange configuration={credential.passwordChange} />
          </Panel>
          <Panel title={t.reconciliation}>
            <Reconciliation configuration={credential.reconciliation} />
          </Panel>
        </div>
      </div>
      <CredentialChildren id={credential.id} />
      <CredentialHistory id={credential.id} />
    </>
  );
}

function CredentialLink({ credential }: { credential: { id: string; username: string } | null | undefined }) {
  const t = useMessages(credentialsMessages);
  if (!credential) return t.none;
  return (
    <Link to="/pam/credentials/$id" params={{ id: credential.id }}>
      {credential.username}
    </Link>
  );
}

function Record({ credential }: { credential: Detail }) {
  const t = useMessages(credentialsMessages);
  const f = useFormat();
  return (
    <Properties
      items={[
        { name: t.username, value: credential.username },
        {
          name: t.device,
          value: [credential.device.name, credential.device.address].filter(Boolean).join(' · '),
        },
        { name: t.domain, value: credential.domain?.name ?? t.none },
        { name: t.passwordType, value: credential.passwordType.name },
        {
          name: t.status,
          value: <CredentialStatusDot status={credential.status} expired={credential.expired} />,
        },
        { name: t.expires, value: credential.expiresAt ? f.dateTime(credential.expiresAt) : t.never },
        {
          name: t.tags,
          value:
            credential.tags.length > 0 ? <TagList names={credential.tags.map(({ name }) => name)} /> : t.none,
        },
        { name: t.information, value: credential.additionalInformation || t.none },
        { name: t.parent, value: <CredentialLink credential={credential.parent} /> },
        { name: t.created, value: f.dateTime(credential.createdAt) },
        { name: t.updated, value: f.dateTime(credential.updatedAt) },
        { name: t.version, value: f.number(credential.version) },
      ]}
    />
  );
}

function PasswordChange({ configuration }: { configuration: Detail['passwordChange'] }) {
  const t = useMessages(credentialsMessages);
  const { automatic, template, plugin, loginCredential } = configuration;
  return (
    <Properties
      items={[
        { name: t.automatic, value: automatic ? t.yes : t.no },
        { name: t.template, value: template?.name ?? t.none },
        { name: t.plugin, value: plugin ?? t.none },
        {
          name: t.login,
          value: loginCredential ? <CredentialLink credential={loginCredential} /> : t.itself,
        },
      ]}
    />
  );
}

function Reconciliation({ configuration }: { configuration: Detail['reconciliation'] }) {
  const t = useMessages(credentialsMessages);
  const { enabled, autorun, template, plugin, credential } = configuration;
  return (
    <Properties
      items={[
        { name: t.enabled, value: enabled ? t.yes : t.no },
        { name: t.autorun, value: autorun ? t.yes : t.no },
        { name: t.reconciliationCredential, value: <CredentialLink credential={credential} /> },
        { name: t.template, value: template?.name ?? t.none },
        { name: t.plugin, value: plugin ?? t.none },
      ]}
    />
  );
}
