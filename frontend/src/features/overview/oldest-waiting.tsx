import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { batchOperationMessages } from '@/entities/batch-operation/messages';
import { credentialMessages } from '@/entities/credential/messages';
import type { Person } from '@/entities/person/person';
import { PersonName } from '@/entities/person/person-name';
import { graphql } from '@/gql';
import { gqlQuery } from '@/lib/graphql/query';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { Panel } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';
import { ErrorState } from '@/ui/states';
import { overviewMessages } from './messages';
import styles from './overview.module.css';
import { weekBounds } from './time-bounds';

const waitingDocument = graphql(`
  query OldestWaiting($requestBounds: [Time!]!) {
    operationsOverview(requestBounds: $requestBounds) {
      asOf
      waiting
      oldestWaiting {
        id
        number
        action
        reason
        requestedAt
        approveBy
        requestedBy { displayName username }
        progress { total }
      }
    }
  }
`);

/** The request that has waited for approval longest. */
export function OldestWaiting() {
  const t = useMessages(overviewMessages);
  const [requestBounds] = useState(() => weekBounds(new Date(), 1));
  const query = useQuery({ ...gqlQuery(waitingDocument, { requestBounds }), refetchInterval: 30_000 });
  const { waiting = 0, oldestWaiting, asOf = '' } = query.data?.operationsOverview ?? {};
  return (
    <Panel title={t.oldest}>
      {query.error && !query.data ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : oldestWaiting ? (
        <>
          <Request operation={oldestWaiting} now={new Date(asOf).getTime()} />
          <p className={styles.more}>
            <Link to="/reports/batch-operations" search={{ tab: 'all', status: 'PENDING_APPROVAL' }}>
              {t.allWaiting(waiting)}
            </Link>
          </p>
        </>
      ) : (
        <NoRequest isLoaded={Boolean(query.data)} />
      )}
    </Panel>
  );
}

/** Says that no request waits, or is a placeholder while loading. */
function NoRequest({ isLoaded }: { isLoaded: boolean }) {
  const t = useMessages(overviewMessages);
  if (isLoaded) return <p className={styles.quiet}>{t.noneWaiting}</p>;
  return (
    <div className={styles.place} aria-hidden>
      <Skeleton width="60%" />
      <Skeleton width="90%" />
      <Skeleton width="50%" />
    </div>
  );
}

interface WaitingOperation {
  id: string;
  number: number;
  action: keyof (typeof batchOperationMessages)['en']['actions'];
  reason: string;
  requestedAt: string;
  approveBy: string;
  requestedBy: Person;
  progress: { total: number };
}

function Request({ operation, now }: { operation: WaitingOperation; now: number }) {
  const t = useMessages(overviewMessages);
  const operationTexts = useMessages(batchOperationMessages);
  const { credentials } = useMessages(credentialMessages);
  const f = useFormat();
  const { id, number, action, reason, requestedAt, approveBy, requestedBy, progress } = operation;
  return (
    <div className={styles.request}>
      <Link to="/reports/batch-operations/$id" params={{ id }} className={styles.requestName}>
        #{number} {operationTexts.actions[action]} · {credentials(progress.total)}
      </Link>
      <p className={styles.reason}>{reason}</p>
      <p className={styles.quiet}>
        <PersonName person={requestedBy} /> · {t.waitingSince(f.relative(requestedAt, now))}
        <br />
        {t.expiresIn(f.relative(approveBy, now))}
      </p>
    </div>
  );
}
