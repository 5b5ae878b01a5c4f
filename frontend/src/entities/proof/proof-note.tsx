import { BadgeCheck } from 'lucide-react';
import type { ProofMethod } from '@/gql/graphql';
import { useMessages } from '@/lib/i18n/catalogue';
import { proofMessages } from './messages';
import styles from './proof-note.module.css';

/** How the decider proved their identity (rule 23), or that a passkey signed the decision. */
export function ProofNote({ method, signed }: { method: ProofMethod; signed: boolean }) {
  const t = useMessages(proofMessages);
  if (!signed) return t.methods[method];
  return (
    <span className={styles.signed}>
      <BadgeCheck aria-hidden />
      {t.signed}
    </span>
  );
}
