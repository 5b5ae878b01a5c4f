import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { batchOperationMessages } from '@/entities/batch-operation/messages';
import { OperationStatusDot } from '@/entities/batch-operation/status';
import { useViewer } from '@/entities/viewer/use-viewer';
import { graphql } from '@/gql';
import type { BatchOperationsQuery } from '@/gql/graphql';
import { gqlQuery } from '@/lib/graphql/query';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { DataGrid } from '@/ui/data-grid/data-grid';
import type { GridColumn } from '@/ui/data-grid/grid-types';
import { useConnection } from '@/ui/data-grid/use-connection';
import { EmptyState, NoMatchState } from '@/ui/states';
import { uiMessages } from '@/ui/messages';
import styles from './batch-operations-page.module.css';
import { batchOperationsMessages } from './messages';
import { isNarrowed, toOperationFilter, type OperationsTab } from './operations-filter';
import type { BatchOperationsSearch } from './search';

const operationsDocument = graphql(`
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

const countDocument = graphql(`
  query BatchOperationCount($filter: BatchOperationFilter) {
    batchOperations(first: 1, filter: $filter) {
      totalCount
    }
  }
`);

type OperationRow = BatchOperationsQuery['batchOperations']['nodes'][number];

interface OperationsGridProps {
  tab: OperationsTab;
  search: BatchOperationsSearch;
  onReset: () => void;
}

/** The operations of a tab; a row opens the operation. Reads again by itself, because others decide and run meanwhile. */
export function OperationsGrid({ tab, search, onReset }: OperationsGridProps) {
  const t = useMessages(batchOperationsMessages);
  const ui = useMessages(uiMessages);
  const navigate = useNavigate();
  useRefreshWithPending();
  const filter = useMemo(() => toOperationFilter(tab, search), [tab, search]);
  const rows = useConnection(operationsDocument, { first: 100, filter }, (data) => data.batchOperations, {
    refetchInterval: 15_000,
  });
  const total = useQuery({ ...gqlQuery(countDocument, { filter }), refetchInterval: 15_000 }).data
    ?.batchOperations.totalCount;
  return (
    <DataGrid
      {...rows}
      label={t.tabs[tab]}
      columns={useOperationColumns(tab)}
      rowKey={(row) => row.id}
      rowLabel={(row) => `#${row.number}`}
      totalCount={total}
      onOpen={(row) => void navigate({ to: '/reports/batch-operations/$id', params: { id: row.id } })}
      empty={
        isNarrowed(search) ? (
          <NoMatchState title={t.noMatch} action={<Button onClick={onReset}>{ui.resetFilters}</Button>}>
            {t.noMatchText}
          </NoMatchState>
        ) : (
          <EmptyState title={t.empty[tab]}>{t.emptyText[tab]}</EmptyState>
        )
      }
      footer={<span className={styles.footer}>{total === undefined ? ui.loading : t.operations(total)}</span>}
    />
  );
}

/** What waits is read again as soon as the count of it changes, which the server tells by itself. */
function useRefreshWithPending(): void {
  const client = useQueryClient();
  const { pendingApprovalCount } = useViewer();
  const seen = useRef(pendingApprovalCount);
  useEffect(() => {
    if (pendingApprovalCount === seen.current) return;
    seen.current = pendingApprovalCount;
    void client.invalidateQueries({ queryKey: ['BatchOperations'] });
    void client.invalidateQueries({ queryKey: ['BatchOperationCount'] });
  }, [client, pendingApprovalCount]);
}

function useOperationColumns(tab: OperationsTab): GridColumn<OperationRow>[] {
  const t = useMessages(batchOperationsMessages);
  const texts = useMessages(batchOperationMessages);
  const f = useFormat();
  return [
    {
      id: 'number',
      header: t.number,
      width: '76px',
      cell: (row) => <span className={styles.number}>#{f.number(row.number)}</span>,
    },
    { id: 'action', header: t.action, width: '110px', cell: (row) => texts.actions[row.action] },
    {
      id: 'credentials',
      header: t.credentials,
      width: '110px',
      align: 'end',
      cell: (row) => f.number(row.progress.total),
    },
    // Everything that waits has the same status; how long it still waits differs.
    tab === 'waiting'
      ? {
          id: 'approveBy',
          header: t.decideBy,
          width: '170px',
          cell: (row) => <ApproveBy at={row.approveBy} />,
        }
      : {
          id: 'status',
          header: t.status,
          width: '190px',
          cell: (row) => <OperationStatusDot status={row.status} />,
        },
    {
      id: 'reason',
      header: t.reason,
      width: 'minmax(220px, 4fr)',
      cell: (row) => <span title={row.reason}>{row.reason}</span>,
    },
    {
      id: 'approvals',
      header: t.approvals,
      width: '130px',
      cell: (row) => (
        <span className={styles.muted}>
          {texts.approvals(
            row.decisions.filter(({ verdict, counted }) => verdict === 'APPROVE' && counted).length,
            row.approvalsRequired,
          )}
        </span>
      ),
    },
    {
      id: 'requester',
      header: t.requester,
      width: 'minmax(140px, 1fr)',
      cell: (row) => row.requestedBy.displayName,
    },
    {
      id: 'requested',
      header: t.requested,
      width: '170px',
      align: 'end',
      cell: (row) => <span className={styles.muted}>{f.dateTime(row.requestedAt)}</span>,
    },
  ];
}

const soon = 4 * 3_600_000;

/** Until when one can decide; marked when little time is left. */
function ApproveBy({ at }: { at: string }) {
  const f = useFormat();
  const [now] = useState(Date.now);
  return <span className={Date.parse(at) - now < soon ? styles.late : undefined}>{f.dateTime(at)}</span>;
}
