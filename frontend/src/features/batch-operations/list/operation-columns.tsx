import { useState } from 'react';
import { batchOperationMessages } from '@/entities/batch-operation/messages';
import { OperationStatusDot } from '@/entities/batch-operation/status';
import { PersonName } from '@/entities/person/person-name';
import { graphql } from '@/gql';
import type { BatchOperationsQuery } from '@/gql/graphql';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import type { GridColumn } from '@/ui/data-grid/grid-types';
import { batchOperationsMessages } from '../messages';
import styles from './batch-operations-page.module.css';
import type { OperationsTab } from './operations-filter';

export const operationsDocument = graphql(`
  query BatchOperations($first: Int!, $after: String, $filter: BatchOperationFilter) {
    batchOperations(first: $first, after: $after, filter: $filter) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        number
        action
        status
        reason
        requestedAt
        approveBy
        approvalsRequired
        requestedBy {
          id
          displayName
          username
        }
        decisions {
          verdict
          counted
        }
        progress {
          total
        }
      }
    }
  }
`);

type OperationRow = BatchOperationsQuery['batchOperations']['nodes'][number];

/** The columns of a tab. */
export function useOperationColumns(tab: OperationsTab): GridColumn<OperationRow>[] {
  const t = useMessages(batchOperationsMessages);
  const texts = useMessages(batchOperationMessages);
  const f = useFormat();
  return [
    {
      id: 'number',
      header: t.number,
      width: '68px',
      cell: (row) => <span className={styles.number}>#{row.number}</span>,
    },
    // In this tab all operations have the same status, so the deadline is shown instead.
    tab === 'waiting'
      ? {
          id: 'approveBy',
          header: t.decideBy,
          width: '172px',
          cell: (row) => <ApproveBy at={row.approveBy} />,
        }
      : {
          id: 'status',
          header: t.status,
          width: '182px',
          cell: (row) => <OperationStatusDot status={row.status} />,
        },
    { id: 'action', header: t.action, width: '92px', cell: (row) => texts.actions[row.action] },
    {
      id: 'credentials',
      header: t.credentials,
      width: '98px',
      align: 'end',
      cell: (row) => f.number(row.progress.total),
    },
    {
      id: 'reason',
      header: t.reason,
      width: 'minmax(160px, 4fr)',
      cell: (row) => <span title={row.reason}>{row.reason}</span>,
    },
    {
      id: 'approvals',
      header: t.approvals,
      width: '90px',
      align: 'end',
      cell: (row) => (
        <span className={styles.muted}>
          {t.ofRequired(
            row.decisions.filter(({ verdict, counted }) => verdict === 'APPROVE' && counted).length,
            row.approvalsRequired,
          )}
        </span>
      ),
    },
    {
      id: 'requester',
      header: t.requester,
      width: 'minmax(150px, 1.2fr)',
      cell: (row) => <PersonName person={row.requestedBy} />,
    },
    {
      id: 'requested',
      header: t.requested,
      width: '172px',
      align: 'end',
      cell: (row) => <span className={styles.muted}>{f.dateTime(row.requestedAt)}</span>,
    },
  ];
}

const urgentMilliseconds = 4 * 3_600_000;

/** Shows the deadline of the decision, marked when it is near. */
function ApproveBy({ at }: { at: string }) {
  const f = useFormat();
  const [now] = useState(Date.now);
  return (
    <span className={Date.parse(at) - now < urgentMilliseconds ? styles.late : undefined}>
      {f.dateTime(at)}
    </span>
  );
}
