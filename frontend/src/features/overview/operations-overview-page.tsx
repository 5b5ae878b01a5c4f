import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { graphql } from '@/gql';
import { gqlQuery } from '@/lib/graphql/query';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { Page, PageHeader } from '@/ui/page';
import { ErrorState } from '@/ui/states';
import { overviewMessages } from './messages';
import { OldestWaiting } from './oldest-waiting';
import { OperationsFigures } from './operations-figures';
import styles from './overview.module.css';
import { weekBounds } from './time-bounds';
import { WeeksPanel } from './weeks-panel';

const overviewDocument = graphql(`
  query OperationsOverview($requestBounds: [Time!]!) {
    operationsOverview(requestBounds: $requestBounds) {
      asOf
      waiting
      periods {
        from
        before
        statuses { status count }
      }
    }
  }
`);

export function OperationsOverviewPage() {
  const t = useMessages(overviewMessages);
  const f = useFormat();
  const [requestBounds] = useState(() => weekBounds(new Date(), 12));
  const query = useQuery({ ...gqlQuery(overviewDocument, { requestBounds }), refetchInterval: 30_000 });
  const figures = query.data?.operationsOverview;
  return (
    <Page>
      <PageHeader
        title={t.operationsTitle}
        description={figures ? `${t.operationsText} ${t.asOf(f.dateTime(figures.asOf))}.` : t.operationsText}
      />
      {query.error && !figures ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <>
          <OperationsFigures figures={figures} />
          <div className={styles.besideChart}>
            <OldestWaiting />
            <WeeksPanel periods={figures?.periods} />
          </div>
        </>
      )}
    </Page>
  );
}
