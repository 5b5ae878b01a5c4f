import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import { useViewer } from '@/entities/viewer/use-viewer';
import { graphql } from '@/gql';
import { gqlQuery } from '@/lib/graphql/query';
import { useMessages } from '@/lib/i18n/catalogue';
import { DataGrid } from '@/ui/data-grid/data-grid';
import { useConnection } from '@/ui/data-grid/use-connection';
import { uiMessages } from '@/ui/messages';
import { EmptyState, NoMatchState } from '@/ui/states';
import { batchOperationsMessages } from '../messages';
import type { BatchOperationsSearch } from '../search';
import styles from './batch-operations-page.module.css';
import { operationsDocument, useOperationColumns } from './operation-columns';
import { isFiltered, toOperationFilter, type OperationsTab } from './operations-filter';

const countDocument = graphql(`
  query BatchOperationCount($filter: BatchOperationFilter) {
    batchOperations(first: 1, filter: $filter) {
      totalCount
    }
  }
`);

interface OperationsGridProps {
  tab: OperationsTab;
  search: BatchOperationsSearch;
  onReset: () => void;
}

/** The operations of a tab. Refetches regularly, because others decide on operations and runners execute them. */
export function OperationsGrid({ tab, search, onReset }: OperationsGridProps) {
  const t = useMessages(batchOperationsMessages);
  const ui = useMessages(uiMessages);
  const navigate = useNavigate();
  useRefreshWithPendingCount();
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
        isFiltered(search) ? (
          <NoMatchState title={t.noMatch} onReset={onReset}>
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

/** Refetches the list when the server reports another number of pending approvals. */
function useRefreshWithPendingCount(): void {
  const client = useQueryClient();
  const { pendingApprovalCount } = useViewer();
  const lastCount = useRef(pendingApprovalCount);
  useEffect(() => {
    if (pendingApprovalCount === lastCount.current) return;
    lastCount.current = pendingApprovalCount;
    void client.invalidateQueries({ queryKey: ['BatchOperations'] });
    void client.invalidateQueries({ queryKey: ['BatchOperationCount'] });
  }, [client, pendingApprovalCount]);
}
