import { useState } from 'react';
import { useDecisionText } from '@/entities/batch-operation/codes';
import { batchOperationMessages } from '@/entities/batch-operation/messages';
import { graphql, readFragment, type FragmentType } from '@/gql';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { Panel } from '@/ui/page';
import { batchOperationsMessages } from '../messages';
import { DecisionDialog } from './decision-dialog';
import styles from './operation-decision.module.css';
import type { Verdict } from './use-decide';

const decisionFragment = graphql(`
  fragment OperationDecision on BatchOperation {
    id
    status
    action
    digest
    approveBy
    approvalsRequired
    canDecide
    cannotDecideReason
    cannotDecideCode
    decisions {
      verdict
      counted
    }
    progress {
      total
    }
  }
`);

interface OperationDecisionProps {
  operation: FragmentType<typeof decisionFragment>;
  /** Called when the operation may have changed. */
  onChanged: () => void;
}

/** The buttons to approve and disapprove, while the operation is pending. The reason is shown when they are disabled. */
export function OperationDecision({ onChanged, ...props }: OperationDecisionProps) {
  const t = useMessages(batchOperationsMessages);
  const texts = useMessages(batchOperationMessages);
  const f = useFormat();
  const decisionText = useDecisionText();
  const operation = readFragment(decisionFragment, props.operation);
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const pending = operation.status === 'PENDING_APPROVAL';
  if (!pending && !verdict) return null;
  const approvals = operation.decisions.filter(({ verdict, counted }) => verdict === 'APPROVE' && counted);
  const disabledReason = operation.canDecide
    ? undefined
    : decisionText(operation.cannotDecideCode, operation.cannotDecideReason ?? t.cannotDecide);
  // The dialog stays open when the wait ends, to say so.
  return (
    <>
      {pending ? (
        <Panel title={t.decision}>
          <div className={styles.decide}>
            <p className={styles.quorum}>
              <strong>{texts.approvals(approvals.length, operation.approvalsRequired)}</strong>
              <span className={styles.muted}>{t.until(f.dateTime(operation.approveBy))}</span>
            </p>
            <div className={styles.buttons}>
              <Button variant="primary" disabledReason={disabledReason} onClick={() => setVerdict('APPROVE')}>
                {t.approve}
              </Button>
              <Button disabledReason={disabledReason} onClick={() => setVerdict('DISAPPROVE')}>
                {t.disapprove}
              </Button>
            </div>
            <p className={styles.why}>{disabledReason ?? t.readFirst}</p>
          </div>
        </Panel>
      ) : null}
      {verdict ? (
        <DecisionDialog
          verdict={verdict}
          id={operation.id}
          digest={operation.digest}
          othersNeeded={Math.max(0, operation.approvalsRequired - approvals.length - 1)}
          summary={t.what(texts.actions[operation.action], texts.credentials(operation.progress.total))}
          endStatus={pending ? undefined : texts.statuses[operation.status]}
          onChanged={onChanged}
          onClose={() => setVerdict(null)}
        />
      ) : null}
    </>
  );
}
