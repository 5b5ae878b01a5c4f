import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useCallback } from 'react';
import { isOpen } from '@/entities/batch-operation/statuses';
import { graphql, readFragment } from '@/gql';
import { useLive } from '@/lib/graphql/live';
import { gqlQuery } from '@/lib/graphql/query';
import { useMessages } from '@/lib/i18n/catalogue';
import { BackLink } from '@/ui/back-link';
import { Page, PageHeader } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';
import { ErrorState, NoMatchState } from '@/ui/states';
import { WithAside } from '@/ui/with-aside';
import styles from './batch-operation-page.module.css';
import { OperationDecision } from './decision/operation-decision';
import { batchOperationsMessages } from './messages';
import { operationPageFragment } from './operation-page-fragment';
import { OperationActions } from './operation/operation-actions';
import { OperationHeadline } from './operation/operation-headline';
import { OperationProgress } from './operation/operation-progress';
import { OperationRequest } from './operation/operation-request';
import { OperationTimeline } from './operation/operation-timeline';
import { OperationTasks } from './tasks/operation-tasks';

const operationDocument = graphql(`
  query BatchOperation($id: ID!) {
    batchOperation(id: $id) {
      ...OperationPage
    }
  }
`);

const updatedDocument = graphql(`
  subscription BatchOperationUpdated($id: ID!) {
    batchOperationUpdated(id: $id) {
      ...OperationPage
    }
  }
`);

/** The page of one operation, updated live: its request, decisions and progress, and every credential with From → To. */
export function BatchOperationPage() {
  const t = useMessages(batchOperationsMessages);
  const { id } = useParams({ from: '/shell/reports/batch-operations/$id' });
  const client = useQueryClient();
  const options = gqlQuery(operationDocument, { id });
  const query = useQuery(options);
  const operation = readFragment(operationPageFragment, query.data?.batchOperation);
  const live = useLive(
    updatedDocument,
    { id },
    {
      enabled: operation ? isOpen(operation.status) : false,
      onData: ({ batchOperationUpdated }) =>
        client.setQueryData(options.queryKey, { batchOperation: batchOperationUpdated }),
      poll: () => void query.refetch(),
    },
  );
  const refresh = useCallback(
    () => void client.invalidateQueries({ queryKey: ['BatchOperation', { id }] }),
    [client, id],
  );
  const back = <BackLink link={{ to: '/reports/batch-operations' }}>{t.title}</BackLink>;
  if (!operation)
    return (
      <Page>
        <PageHeader title={t.operation} back={back} />
        {query.isPending ? <Loading /> : null}
        {query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : null}
        {query.data ? <NoMatchState title={t.notFound}>{t.notFoundText}</NoMatchState> : null}
      </Page>
    );
  return (
    <Page>
      <PageHeader
        title={t.operationNumber(operation.number)}
        back={back}
        description={<OperationHeadline operation={operation} />}
        actions={<OperationActions operation={operation} />}
      />
      <WithAside
        aside={
          <>
            <OperationDecision operation={operation} onChanged={refresh} />
            <OperationTimeline operation={operation} />
          </>
        }
      >
        <OperationProgress operation={operation} live={live} />
        <OperationRequest operation={operation} />
      </WithAside>
      <OperationTasks operation={operation} />
    </Page>
  );
}

function Loading() {
  return (
    <div className={styles.loading} aria-busy>
      <Skeleton width="40%" />
      <Skeleton height={120} />
      <Skeleton height={240} />
    </div>
  );
}
