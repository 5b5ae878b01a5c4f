import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { selectSome } from '@/entities/credential/selection/selection';
import { holdSelection } from '@/entities/credential/selection/selection-store';
import { isUnknownId } from '@/lib/graphql/errors';
import { gqlQuery } from '@/lib/graphql/query';
import { useMessages } from '@/lib/i18n/catalogue';
import { BackLink } from '@/ui/back-link';
import { Page, PageHeader, Panel, Properties } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';
import { ErrorState, NoMatchState } from '@/ui/states';
import { BulkActionButton } from '../bulk-action-button';
import { credentialsMessages } from '../messages';
import { detailDocument } from './credential-detail';
import { CredentialDetails } from './credential-details';

export function CredentialPage() {
  const t = useMessages(credentialsMessages);
  const { id } = useParams({ from: '/shell/pam/credentials/$id' });
  const query = useQuery(gqlQuery(detailDocument, { id }));
  const navigate = useNavigate();
  const credential = query.data?.credential;
  const back = <BackLink link={{ to: '/pam/credentials' }}>{t.back}</BackLink>;
  if (query.isError && !isUnknownId(query.error))
    return <ErrorState wholePage error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isError || (query.data && !credential)) {
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
                holdSelection(selectSome([credential.id]));
                void navigate({ to: '/bulk-action', search: { action } });
              }}
            />
          ) : null
        }
      />
      {credential ? <CredentialDetails credential={credential} /> : <LoadingRecord />}
    </Page>
  );
}

function LoadingRecord() {
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
