import { Link } from '@tanstack/react-router';
import { graphql, readFragment, type FragmentType } from '@/gql';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { Notice } from '@/ui/notice';
import { protectedChangeMessages } from './messages';
import styles from './outcome-notice.module.css';

const outcomeFragment = graphql(`
  fragment ProtectedChangeOutcome on ProtectedChange {
    id
    number
    status
    mode
    decideBy
  }
`);

export type ProtectedChangeOutcome = FragmentType<typeof outcomeFragment>;

interface OutcomeNoticeProps {
  outcome: ProtectedChangeOutcome | null;
  /** The other fields of the form were saved. */
  restSaved?: boolean;
}

/** Says that a protected change waits for a second person, or was applied at once during bootstrap (rules 20 and 29). */
export function OutcomeNotice({ outcome, restSaved = false }: OutcomeNoticeProps) {
  const t = useMessages(protectedChangeMessages);
  const f = useFormat();
  if (!outcome) return null;
  const { id, number, status, decideBy } = readFragment(outcomeFragment, outcome);
  const isPending = status === 'PENDING';
  return (
    <Notice
      tone={isPending ? 'info' : 'warning'}
      alert
      title={
        <>
          {isPending ? t.pending : t.appliedAtOnce}{' '}
          <Link to="/settings/protected-changes/$id" params={{ id }} className={styles.link}>
            {t.numbered(f.number(number))}
          </Link>
        </>
      }
    >
      {isPending ? t.pendingText(f.dateTime(decideBy)) : t.appliedAtOnceText} {restSaved ? t.restSaved : null}
    </Notice>
  );
}
