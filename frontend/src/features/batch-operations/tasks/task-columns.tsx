import { Link } from '@tanstack/react-router';
import { ArrowRight } from 'lucide-react';
import { actions } from '@/entities/batch-operation/action';
import { useCodeText } from '@/entities/batch-operation/codes';
import { useFieldValue } from '@/entities/batch-operation/field-value';
import { batchOperationMessages } from '@/entities/batch-operation/messages';
import { TaskStatusDot } from '@/entities/batch-operation/status';
import { graphql, readFragment, type FragmentType } from '@/gql';
import type { BatchTasksQuery, CredentialField, TaskColumnsFragment } from '@/gql/graphql';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import type { GridColumn } from '@/ui/data-grid/grid-types';
import { batchOperationsMessages } from '../messages';
import { tagDifference } from './tag-difference';
import styles from './tasks.module.css';

export const tasksDocument = graphql(`
  query BatchTasks(
    $id: ID!
    $first: Int!
    $after: String
    $status: BatchTaskStatus
    $code: BatchTaskCode
    $search: String
  ) {
    batchOperation(id: $id) {
      tasks(first: $first, after: $after, status: $status, code: $code, search: $search) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          position
          status
          code
          message
          username
          deviceName
          deviceAddress
          domainName
          passwordTypeName
          credential {
            id
          }
          changes {
            field
            from
            to
          }
        }
      }
    }
  }
`);

const columnsFragment = graphql(`
  fragment TaskColumns on BatchOperation {
    action
    status
    changes {
      fields {
        field
      }
    }
    outcomes {
      count
    }
  }
`);

export type TaskRow = NonNullable<BatchTasksQuery['batchOperation']>['tasks']['nodes'][number];

/** The fields that change. Each has a column with its old and new value. */
function changedFields({ action, changes }: TaskColumnsFragment): CredentialField[] {
  const { fixedChange } = actions[action];
  if (fixedChange) return [fixedChange.field];
  const fields = (changes?.fields ?? []).map(({ field }) =>
    field === 'TAGS_ADDED' || field === 'TAGS_REMOVED' ? 'TAGS' : field,
  );
  return [...new Set(fields)];
}

export function useTaskColumns(operation: FragmentType<typeof columnsFragment>): GridColumn<TaskRow>[] {
  const t = useMessages(batchOperationsMessages);
  const texts = useMessages(batchOperationMessages);
  const f = useFormat();
  const codeText = useCodeText();
  const fields = readFragment(columnsFragment, operation);
  const changes = changedFields(fields).map((field) => ({
    id: field,
    header: texts.fields[field],
    width: 'minmax(196px, 2fr)',
    cell: (row: TaskRow) => <Change row={row} field={field} />,
  }));
  const results: GridColumn<TaskRow>[] = [
    {
      id: 'status',
      header: t.result,
      width: '130px',
      cell: (row) => <TaskStatusDot status={row.status} />,
    },
  ];
  if (fields.outcomes.length > 0)
    results.push({
      id: 'cause',
      header: t.cause,
      width: 'minmax(280px, 2fr)',
      cell: (row) =>
        row.code ? <span title={row.message ?? ''}>{codeText(row.code, row.message)}</span> : '',
    });
  return [
    {
      id: 'position',
      header: t.position,
      width: '76px',
      align: 'end',
      cell: (row) => <span className={styles.muted}>{f.number(row.position)}</span>,
    },
    {
      id: 'username',
      header: t.credential,
      width: 'minmax(130px, 1.2fr)',
      cell: ({ credential, username }) =>
        credential ? (
          <Link to="/pam/credentials/$id" params={{ id: credential.id }} className={styles.username}>
            {username}
          </Link>
        ) : (
          <span className={styles.muted} title={t.gone}>
            {username ?? t.gone}
          </span>
        ),
    },
    {
      id: 'device',
      header: t.device,
      width: 'minmax(130px, 1.2fr)',
      cell: ({ deviceName, deviceAddress }) => <span title={deviceAddress ?? ''}>{deviceName ?? '–'}</span>,
    },
    // Before the decision there are no results.
    ...(fields.status === 'PENDING_APPROVAL' ? changes : [...results, ...changes]),
  ];
}

function Change({ row, field }: { row: TaskRow; field: CredentialField }) {
  const t = useMessages(batchOperationsMessages);
  const fieldValue = useFieldValue();
  const change = row.changes.find((entry) => entry.field === field);
  if (!change) return <span className={styles.muted}>{t.unchanged}</span>;
  const from = fieldValue(field, change.from);
  const to = fieldValue(field, change.to);
  if (field === 'TAGS') return <span title={`${from} → ${to}`}>{tagDifference(change.from, change.to)}</span>;
  return (
    <span className={styles.change} title={`${from} → ${to}`}>
      <span className={styles.muted}>{from}</span>
      <ArrowRight role="img" aria-label={t.becomes} />
      <span>{to}</span>
    </span>
  );
}
