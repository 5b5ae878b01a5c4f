import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useCallback } from 'react';
import { invalidateProtected } from '@/entities/protected-change/invalidate-protected';
import { protectedChangeMessages } from '@/entities/protected-change/messages';
import { graphql, readFragment } from '@/gql';
import { isUnknownId } from '@/lib/graphql/errors';
import { gqlQuery } from '@/lib/graphql/query';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { BackLink } from '@/ui/back-link';
import { Page, PageHeader } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';
import { ErrorState, NoMatchState } from '@/ui/states';
import { WithAside } from '@/ui/with-aside';
import { protectedChangesMessages } from '../messages';
import { AcknowledgePanel } from './acknowledge-panel';
import { CancelButton } from './cancel-button';
import { ChangeDecision } from './change-decision';
import { ChangeHeadline } from './change-headline';
import { ChangeRequest } from './change-request';
import { ChangeTimeline } from './change-timeline';
import styles from './protected-change-page.module.css';

const changeDocument = graphql(`
  query ProtectedChange($id: ID!) {
    protectedChange(id: $id) {
      ...ProtectedChangePage
    }
  }
`);

const pageFragment = graphql(`
  fragment ProtectedChangePage on ProtectedChange {
    id
    number
    canCancel
    ...ChangeHeadline
    ...ChangeRequest
    ...ChangeDecision
    ...AcknowledgePanel
    ...ChangeTimeline
  }
`);

/** One protected change, with its request, decision and timeline (rules 20, 21 and 29). */
export function ProtectedChangePage() {
  const t = useMessages(protectedChangesMessages);
  const texts = useMessages(protectedChangeMessages);
  const f = useFormat();
  const { id } = useParams({ from: '/shell/settings/protected-changes/$id' });
  const query = useQuery({
    ...gqlQuery(changeDocument, { id }),
    refetchInterval: 15_000,
    refetchOnWindowFocus: true,
  });
  const change = readFragment(pageFragment, query.data?.protectedChange);
  const client = useQueryClient();
  const refresh = useCallback(() => invalidateProtected(client), [client]);
  const back = <BackLink link={{ to: '/settings/protected-changes' }}>{t.title}</BackLink>;
  if (!change) {
    const isMissing = query.data || isUnknownId(query.error);
    return (
      <Page>
        <PageHeader title={texts.numbered('')} back={back} />
        {query.isPending ? <Loading /> : null}
        {query.error && !isMissing ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        ) : null}
        {isMissing ? <NoMatchState title={t.notFound}>{t.notFoundText}</NoMatchState> : null}
      </Page>
    );
  }
  return (
    <Page>
      <PageHeader
        title={texts.numbered(f.number(change.number))}
        back={back}
        description={<ChangeHeadline change={change} />}
        actions={change.canCancel ? <CancelButton id={change.id} onChanged={refresh} /> : null}
      />
      <WithAside
        aside={
          <>
            <ChangeDecision change={change} onChanged={refresh} />
            <AcknowledgePanel change={change} onChanged={refresh} />
            <ChangeTimeline change={change} />
          </>
        }
      >
        <ChangeRequest change={change} />
      </WithAside>
    </Page>
  );
}

function Loading() {
  return (
    <div className={styles.loading} aria-busy>
      <Skeleton width="40%" />
      <Skeleton height={240} />
    </div>
  );
}
