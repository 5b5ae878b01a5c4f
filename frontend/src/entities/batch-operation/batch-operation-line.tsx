import { Link } from '@tanstack/react-router';
import { PersonName } from '@/entities/person/person-name';
import { graphql, readFragment, type FragmentType } from '@/gql';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import styles from './batch-operation-line.module.css';
import { batchOperationMessages } from './messages';
import { OperationStatusDot } from './status';

const lineFragment = graphql(`
  fragment BatchOperationLine on BatchOperation {
    id
    number
    action
    status
    reason
    requestedAt
    requestedBy { displayName username }
  }
`);

/** Shows an operation in one line, with a link to its page. */
export function BatchOperationLine({ operation }: { operation: FragmentType<typeof lineFragment> }) {
  const t = useMessages(batchOperationMessages);
  const f = useFormat();
  const { id, number, action, status, reason, requestedAt, requestedBy } = readFragment(
    lineFragment,
    operation,
  );
  return (
    <div className={styles.line}>
      <Link to="/reports/batch-operations/$id" params={{ id }} className={styles.name}>
        #{number} {t.actions[action]}
      </Link>
      <span className={styles.reason}>{reason}</span>
      <span className={styles.muted}>
        <PersonName person={requestedBy} /> · {f.dateTime(requestedAt)}
      </span>
      <OperationStatusDot status={status} />
    </div>
  );
}
