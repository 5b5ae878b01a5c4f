import { batchOperationMessages } from '@/entities/batch-operation/messages';
import { operationTones } from '@/entities/batch-operation/status';
import { personText } from '@/entities/person/person';
import { graphql, readFragment, type FragmentType } from '@/gql';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { Badge } from '@/ui/status-dot';
import { batchOperationsMessages } from '../messages';
import styles from './operation-headline.module.css';

const headlineFragment = graphql(`
  fragment OperationHeadline on BatchOperation {
    status
    action
    requestedAt
    requestedBy {
      id
      displayName
      username
    }
    progress {
      total
    }
  }
`);

/** The status, and one line about who requested what. */
export function OperationHeadline(props: { operation: FragmentType<typeof headlineFragment> }) {
  const t = useMessages(batchOperationsMessages);
  const texts = useMessages(batchOperationMessages);
  const f = useFormat();
  const { status, action, requestedBy, requestedAt, progress } = readFragment(
    headlineFragment,
    props.operation,
  );
  return (
    <span className={styles.headline}>
      <span role="status">
        <Badge tone={operationTones[status]}>{texts.statuses[status]}</Badge>
      </span>
      <span>
        {t.headline(
          texts.actions[action],
          texts.credentials(progress.total),
          personText(requestedBy),
          f.dateTime(requestedAt),
        )}
      </span>
    </span>
  );
}
