import { ReviewNote, ReviewSection, ReviewSections } from '@/entities/batch-operation/review-sections';
import { PersonName } from '@/entities/person/person-name';
import { ProtectedChangeTable } from '@/entities/protected-change/change-table';
import { concernedPeople } from '@/entities/protected-change/concerned-people';
import { protectedChangeMessages } from '@/entities/protected-change/messages';
import { useReasonText } from '@/entities/protected-change/use-reason-text';
import { graphql, readFragment, type FragmentType } from '@/gql';
import { useMessages } from '@/lib/i18n/catalogue';
import { CopyButton } from '@/ui/copy-button';
import { protectedChangesMessages } from '../messages';
import styles from './protected-change-page.module.css';

const requestFragment = graphql(`
  fragment ChangeRequest on ProtectedChange {
    kind
    status
    mode
    reason
    digest
    changes {
      field
      from
      to
    }
    subjects {
      id
      displayName
      username
    }
    requestedBy {
      id
      displayName
      username
    }
  }
`);

/** The request: the change, the people concerned, the requester, the reason and the digest, which a decision names. */
export function ChangeRequest(props: { change: FragmentType<typeof requestFragment> }) {
  const t = useMessages(protectedChangesMessages);
  const texts = useMessages(protectedChangeMessages);
  const change = readFragment(requestFragment, props.change);
  const { kind, status, mode, digest, changes, requestedBy } = change;
  const reasonText = useReasonText();
  const people = concernedPeople(change);
  return (
    <ReviewSections heading="h2">
      <ReviewSection title={t.change}>
        <strong>{texts.kinds[kind]}</strong>
        <ReviewNote>{texts.kindTexts[kind]}</ReviewNote>
      </ReviewSection>
      <ReviewSection title={t.subject}>
        {people.length > 0 ? (
          <>
            <ul className={styles.people}>
              {people.map((person) => (
                <li key={person.username}>
                  <PersonName person={person} />
                </li>
              ))}
            </ul>
            <ReviewNote>{t.mayNotDecide}</ReviewNote>
          </>
        ) : (
          <ReviewNote>{t.concernsNobody}</ReviewNote>
        )}
      </ReviewSection>
      <ReviewSection title={status === 'APPLIED' ? t.detailsDone : t.details}>
        <ProtectedChangeTable changes={changes} />
        {status === 'PENDING' ? (
          <div className={styles.notYet}>
            <ReviewNote>{t.notYet}</ReviewNote>
          </div>
        ) : null}
      </ReviewSection>
      <ReviewSection title={t.requester}>
        <PersonName person={requestedBy} />
      </ReviewSection>
      <ReviewSection title={t.reason}>
        <p className={styles.reason}>{reasonText(change)}</p>
      </ReviewSection>
      {status === 'APPLIED' && mode !== 'FOUR_EYES' ? (
        <ReviewSection title={t.mode}>
          <strong>{texts.modes[mode]}</strong>
          <ReviewNote>{texts.modeTexts[mode]}</ReviewNote>
        </ReviewSection>
      ) : null}
      <ReviewSection title={t.digest}>
        <span className={styles.digest}>
          <code title={digest}>{digest.slice(0, 16)}…</code>
          <CopyButton text={digest} size="small" variant="quiet" />
        </span>
        <ReviewNote>{t.digestText}</ReviewNote>
      </ReviewSection>
    </ReviewSections>
  );
}
