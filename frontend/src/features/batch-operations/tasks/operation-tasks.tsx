import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useCodeText } from '@/entities/batch-operation/codes';
import { batchOperationMessages } from '@/entities/batch-operation/messages';
import { taskStatuses } from '@/entities/batch-operation/statuses';
import { graphql, readFragment, type FragmentType } from '@/gql';
import { gqlQuery } from '@/lib/graphql/query';
import { useThrottled } from '@/lib/hooks/use-throttled';
import { useMessages } from '@/lib/i18n/catalogue';
import { DataGrid } from '@/ui/data-grid/data-grid';
import { useConnection } from '@/ui/data-grid/use-connection';
import { FilterBar, FilterSelect, SearchInput } from '@/ui/filter-bar';
import { uiMessages } from '@/ui/messages';
import { NoMatchState } from '@/ui/states';
import { batchOperationsMessages } from '../messages';
import type { BatchOperationSearch } from '../search';
import { tasksDocument, useTaskColumns, type TaskRow } from './task-columns';
import { TaskDialog } from './task-dialog';
import styles from './tasks.module.css';

const tasksFragment = graphql(`
  fragment OperationTasks on BatchOperation {
    id
    status
    ...TaskColumns
    progress {
      total
      pending
    }
    outcomes {
      code
    }
  }
`);

const countDocument = graphql(`
  query TaskCount($id: ID!, $status: BatchTaskStatus, $code: BatchTaskCode, $search: String) {
    batchOperation(id: $id) {
      tasks(first: 1, status: $status, code: $code, search: $search) {
        totalCount
      }
    }
  }
`);

const noTasks = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };

/** Lists every credential of the operation with From → To, before and after the decision. */
export function OperationTasks(props: { operation: FragmentType<typeof tasksFragment> }) {
  const t = useMessages(batchOperationsMessages);
  const ui = useMessages(uiMessages);
  const { taskStatuses: statusNames } = useMessages(batchOperationMessages);
  const codeText = useCodeText();
  const operation = readFragment(tasksFragment, props.operation);
  const { q, status, code } = useSearch({ from: '/shell/reports/batch-operations/$id' });
  const navigate = useNavigate({ from: '/reports/batch-operations/$id' });
  const set = (change: BatchOperationSearch) =>
    void navigate({ search: (search) => ({ ...search, ...change }), replace: true });
  const [opened, setOpened] = useState<TaskRow>();
  const variables = { id: operation.id, status: status ?? null, code: code ?? null, search: q ?? null };
  const rows = useConnection(
    tasksDocument,
    { ...variables, first: 100 },
    (data) => data.batchOperation?.tasks ?? noTasks,
  );
  const total = useQuery(gqlQuery(countDocument, variables)).data?.batchOperation?.tasks.totalCount;
  useRefreshWithProgress(operation.progress.pending);
  const filtered = Boolean(q || status || code);
  const reset = () => void navigate({ search: {}, replace: true });
  return (
    <section id="tasks" tabIndex={-1} className={styles.tasks} aria-label={t.tasks}>
      <h2>{t.tasks}</h2>
      <FilterBar onReset={filtered ? reset : undefined}>
        <SearchInput
          label={t.searchTasks}
          value={q ?? ''}
          onValueChange={(next) => set({ q: next || undefined })}
        />
        {operation.status === 'PENDING_APPROVAL' ? null : (
          <FilterSelect
            label={t.result}
            anyLabel={t.any}
            value={status}
            onValueChange={(next) => set({ status: next })}
            options={taskStatuses.map((value) => ({ value, label: statusNames[value] }))}
          />
        )}
        {operation.outcomes.length > 0 ? (
          <FilterSelect
            label={t.cause}
            anyLabel={t.any}
            value={code}
            onValueChange={(next) => set({ code: next })}
            options={operation.outcomes.map(({ code }) => ({ value: code, label: codeText(code) }))}
          />
        ) : null}
      </FilterBar>
      <DataGrid
        {...rows}
        label={t.tasks}
        columns={useTaskColumns(operation)}
        rowKey={(row) => row.id}
        rowLabel={(row) => row.username ?? t.gone}
        totalCount={total}
        onOpen={setOpened}
        empty={
          <NoMatchState title={t.noTask} onReset={reset}>
            {t.noTaskText}
          </NoMatchState>
        }
        footer={<span className={styles.muted}>{total === undefined ? ui.loading : t.taskCount(total)}</span>}
      />
      {opened ? <TaskDialog task={opened} onClose={() => setOpened(undefined)} /> : null}
    </section>
  );
}

/** Reloads the tasks when the number of pending ones changes, at most every two seconds. */
function useRefreshWithProgress(pending: number): void {
  const client = useQueryClient();
  const throttled = useThrottled(pending, 2000);
  const lastPending = useRef(throttled);
  useEffect(() => {
    if (throttled === lastPending.current) return;
    lastPending.current = throttled;
    void client.invalidateQueries({ queryKey: ['BatchTasks'] });
    void client.invalidateQueries({ queryKey: ['TaskCount'] });
  }, [client, throttled]);
}
