import { personText } from '@/entities/person/person';
import { protectedChangeMessages } from '@/entities/protected-change/messages';
import { ProtectedChangeModeBadge, protectedChangeTones } from '@/entities/protected-change/status';
import { graphql, readFragment, type FragmentType } from '@/gql';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { Badge } from '@/ui/status-dot';
import { protectedChangesMessages } from '../messages';
import styles from './protected-change-page.module.css';

const headlineFragment = graphql(`
  fragment ChangeHeadline on ProtectedChange {
    kind
    status
    mode
    requestedAt
    requestedBy {
      id
      displayName
      username
    }
  }
`);

/** The status, the mode unless it is four eyes, and a sentence with kind, requester and time. */
export function ChangeHeadline(props: { change: FragmentType<typeof headlineFragment> }) {
  const t = useMessages(protectedChangesMessages);
  const texts = useMessages(protectedChangeMessages);
  const f = useFormat();
  const { kind, status, mode, requestedBy, requestedAt } = readFragment(headlineFragment, props.change);
  return (
    <span className={styles.headline}>
      <span role="status">
        <Badge tone={protectedChangeTones[status]}>{texts.statuses[status]}</Badge>
      </span>
      {mode === 'FOUR_EYES' ? null : <ProtectedChangeModeBadge mode={mode} />}
      <span>{t.headline(texts.kinds[kind], personText(requestedBy), f.dateTime(requestedAt))}</span>
    </span>
  );
}
