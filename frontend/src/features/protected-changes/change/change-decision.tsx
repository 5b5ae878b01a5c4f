import { useState } from 'react';
import { useProtectedDecisionText } from '@/entities/protected-change/use-decision-text';
import { protectedChangeMessages } from '@/entities/protected-change/messages';
import { graphql, readFragment, type FragmentType } from '@/gql';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { Panel } from '@/ui/page';
import { protectedChangesMessages } from '../messages';
import { DecisionDialog } from './decision-dialog';
import styles from './protected-change-page.module.css';
import type { Verdict } from './use-decide';

const decisionFragment = graphql(`
  fragment ChangeDecision on ProtectedChange {
    id
    kind
    status
    digest
    decideBy
    canDecide
    cannotDecideReason
    cannotDecideCode
  }
`);

interface ChangeDecisionProps {
  change: FragmentType<typeof decisionFragment>;
  /** Called when the change was decided, here or by somebody else. */
  onChanged: () => void;
}

/** The buttons to approve and disapprove, while the change is pending. The reason is shown when they are disabled. */
export function ChangeDecision({ onChanged, ...props }: ChangeDecisionProps) {
  const t = useMessages(protectedChangesMessages);
  const texts = useMessages(protectedChangeMessages);
  const f = useFormat();
  const decisionText = useProtectedDecisionText();
  const change = readFragment(decisionFragment, props.change);
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const isPending = change.status === 'PENDING';
  if (!isPending && !verdict) return null;
  const disabledReason = change.canDecide
    ? undefined
    : decisionText(change.cannotDecideCode, change.cannotDecideReason ?? t.cannotDecide);
  return (
    <>
      {isPending ? (
        <Panel title={t.decision}>
          <div className={styles.decide}>
            <p className={styles.needed}>
              <strong>{t.secondPerson}</strong>
              <span className={styles.muted}>{t.untilTime(f.dateTime(change.decideBy))}</span>
            </p>
            <div className={styles.buttons}>
              <Button variant="primary" disabledReason={disabledReason} onClick={() => setVerdict('APPROVE')}>
                {t.approve}
              </Button>
              <Button disabledReason={disabledReason} onClick={() => setVerdict('DISAPPROVE')}>
                {t.disapprove}
              </Button>
            </div>
            <p className={styles.muted}>{disabledReason ?? t.readFirst}</p>
          </div>
        </Panel>
      ) : null}
      {verdict ? (
        <DecisionDialog
          verdict={verdict}
          id={change.id}
          digest={change.digest}
          changeName={texts.kinds[change.kind]}
          endedStatus={isPending ? undefined : texts.statuses[change.status]}
          onChanged={onChanged}
          onClose={() => setVerdict(null)}
        />
      ) : null}
    </>
  );
}
