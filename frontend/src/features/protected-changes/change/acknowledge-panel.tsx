import { personText } from '@/entities/person/person';
import { AcknowledgeButton } from '@/entities/protected-change/acknowledge-button';
import { graphql, readFragment, type FragmentType } from '@/gql';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { Panel } from '@/ui/page';
import { protectedChangesMessages } from '../messages';
import styles from './protected-change-page.module.css';

const acknowledgeFragment = graphql(`
  fragment AcknowledgePanel on ProtectedChange {
    id
    status
    mode
    acknowledgedAt
    requestedBy {
      id
    }
    acknowledgedBy {
      id
      displayName
      username
    }
  }
`);

interface AcknowledgePanelProps {
  change: FragmentType<typeof acknowledgeFragment>;
  onChanged: () => void;
}

/** Whether another administrator has acknowledged a break-glass approval (rule 29), with a button if not. */
export function AcknowledgePanel({ onChanged, ...props }: AcknowledgePanelProps) {
  const t = useMessages(protectedChangesMessages);
  const f = useFormat();
  const change = readFragment(acknowledgeFragment, props.change);
  const { id, status, mode, requestedBy, acknowledgedBy, acknowledgedAt } = change;
  if (mode !== 'BREAK_GLASS' || status !== 'APPLIED') return null;
  return (
    <Panel title={t.acknowledgePanel}>
      <div className={styles.decide}>
        {acknowledgedBy && acknowledgedAt ? (
          <p>
            {t.acknowledged(personText(acknowledgedBy))}
            <br />
            <time dateTime={acknowledgedAt} className={styles.muted}>
              {f.dateTime(acknowledgedAt)}
            </time>
          </p>
        ) : (
          <>
            <p className={styles.muted}>{t.acknowledgeByOther}</p>
            <AcknowledgeButton id={id} requesterId={requestedBy.id} onDone={onChanged} />
          </>
        )}
      </div>
    </Panel>
  );
}
