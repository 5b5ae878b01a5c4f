import { personText } from '@/entities/person/person';
import { ProofNote } from '@/entities/proof/proof-note';
import { graphql, readFragment, type FragmentType } from '@/gql';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { batchOperationsMessages } from '../messages';
import styles from './decision-details.module.css';

export const decisionDetailsFragment = graphql(`
  fragment DecisionDetails on Decision {
    proofMethod
    signed
    voidReason
    voidedAt
    approverRegistration {
      addedBy {
        id
        displayName
        username
      }
      approvedBy {
        id
        displayName
        username
      }
    }
  }
`);

/** Says how the approver proved their identity, who registered them, and why the approval no longer counts. */
export function DecisionDetails(props: { decision: FragmentType<typeof decisionDetailsFragment> }) {
  const t = useMessages(batchOperationsMessages).decisionDetails;
  const f = useFormat();
  const { proofMethod, signed, voidReason, voidedAt, approverRegistration } = readFragment(
    decisionDetailsFragment,
    props.decision,
  );
  const { addedBy, approvedBy } = approverRegistration ?? {};
  const voidReasons: Partial<Record<string, string>> = t.voidReasons;
  return (
    <ul className={styles.decisionDetails}>
      {voidedAt ? (
        <li data-tone="warning">
          {t.voided(voidReasons[voidReason ?? ''] ?? t.notCounted, f.dateTime(voidedAt))}
        </li>
      ) : null}
      {proofMethod ? (
        <li>
          <ProofNote method={proofMethod} signed={signed} />
        </li>
      ) : null}
      {approverRegistration ? (
        <li>
          {!addedBy
            ? t.registeredOnServer
            : approvedBy
              ? t.registered(personText(addedBy), personText(approvedBy))
              : t.registeredAlone(personText(addedBy))}
        </li>
      ) : null}
    </ul>
  );
}
