import { Link } from '@tanstack/react-router';
import { graphql, readFragment, type FragmentType } from '@/gql';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { Notice } from '@/ui/notice';
import { protectedChangeMessages } from './messages';
import styles from './outcome-notice.module.css';

export const outcomeFragment = graphql(`
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
  /** Something else was saved along with it. */
  restSaved?: boolean;
}

/** What became of a request that may need a second person: waits for one, or was applied at once during bootstrap (rules 20, 29). */
export function OutcomeNotice({ outcome, restSaved = false }: OutcomeNoticeProps) {
  const t = useMessages(protectedChangeMessages);
  const f = useFormat();
  if (!outcome) return null;
  const { id, number, status, decideBy } = readFragment(outcomeFragment, outcome);
  const waits = status === 'PENDING';
  return (
    <Notice
      tone={waits ? 'info' : 'warning'}
      alert
      title={
        <>
          {waits ? t.waits : t.atOnce}{' '}
          <Link to="/settings/protected-changes/$id" params={{ id }} className={styles.link}>
            {t.named(f.number(number))}
          </Link>
        </>
      }
    >
      {waits ? t.waitsText(f.dateTime(decideBy)) : t.atOnceText} {restSaved ? t.restSaved : null}
    </Notice>
  );
}
