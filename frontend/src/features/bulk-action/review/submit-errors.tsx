import { Link } from '@tanstack/react-router';
import { useCodeText } from '@/entities/batch-operation/codes';
import { useProblemText } from '@/entities/problem/use-problem-text';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button, buttonClass } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { bulkActionMessages } from '../messages';
import type { Step } from '../steps/step-names';
import { stepOfInput } from '../steps/steps';
import styles from '../wizard.module.css';
import type { Submit } from './use-submit';

/** The reasons why the request was refused, and what to do about each. */
export function SubmitErrors({ submit, goTo }: { submit: Submit; goTo: (step: Step) => void }) {
  const t = useMessages(bulkActionMessages);
  const codeText = useCodeText();
  const problemText = useProblemText();
  const { countChange, errors } = submit;
  return (
    <>
      {countChange ? (
        <Notice tone="warning" alert title={t.countChangedTitle}>
          {t.countChanged(countChange.before, countChange.now)}
        </Notice>
      ) : null}
      {errors.map(({ code, message, field, count }) =>
        code === 'IDEMPOTENCY_KEY_REUSED' ? (
          <Notice key={code} tone="warning" alert title={t.sentBefore}>
            {t.sentBeforeText}
            <span className={styles.actions}>
              <Link
                to="/reports/batch-operations"
                search={{ tab: 'mine' }}
                className={buttonClass('secondary', 'small')}
              >
                {t.openMine}
              </Link>
              <Button size="small" onClick={submit.sendAsNew}>
                {t.sendAsNew}
              </Button>
            </span>
          </Notice>
        ) : (
          <Notice
            key={`${code} ${field?.join('.') ?? ''}`}
            tone="danger"
            alert
            action={
              field && stepOfInput(field) !== 'review' ? (
                <Button size="small" onClick={() => goTo(stepOfInput(field))}>
                  {t.correct}
                </Button>
              ) : null
            }
          >
            {code === 'NO_ELIGIBLE_APPROVER'
              ? `${t.noApprover}. ${t.noApproverOthers}`
              : count
                ? t.problem(codeText(code, message), count)
                : problemText({ code, message, field })}
          </Notice>
        ),
      )}
    </>
  );
}
