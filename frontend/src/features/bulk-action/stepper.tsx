import { Check } from 'lucide-react';
import { batchOperationMessages } from '@/entities/batch-operation/messages';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import type { Draft } from './draft';
import { changedCount, executionFields, informationFields } from './fields';
import { bulkActionMessages } from './messages';
import { furthestStep, stepsOf, type Step } from './steps';
import styles from './stepper.module.css';

interface StepperProps {
  draft: Draft;
  step: Step;
  count: number;
  canRequest: boolean;
  goTo: (step: Step) => void;
}

/** Where one is. Every step that can be shown is a button. */
export function Stepper({ draft, step, count, canRequest, goTo }: StepperProps) {
  const t = useMessages(bulkActionMessages);
  const summary = useSummary(draft, count);
  const steps = stepsOf(draft.action);
  const present = steps.indexOf(step);
  const furthest = steps.indexOf(furthestStep(draft, canRequest));
  return (
    <nav aria-label={t.progress}>
      <ol className={styles.steps}>
        {steps.map((name, index) => {
          const state = index === present ? 'present' : index < present ? 'done' : 'coming';
          const content = (
            <>
              <span className={styles.mark} aria-hidden>
                {state === 'done' ? <Check /> : index + 1}
              </span>
              <span className={styles.words}>
                <span className={styles.name}>{t.steps[name]}</span>
                {summary[name] ? <span className={styles.summary}>{summary[name]}</span> : null}
              </span>
            </>
          );
          return (
            <li key={name} className={styles.step} data-state={state}>
              {index !== present && index <= furthest ? (
                <button type="button" className={styles.inner} onClick={() => goTo(name)}>
                  {content}
                </button>
              ) : (
                <span className={styles.inner} aria-current={state === 'present' ? 'step' : undefined}>
                  {content}
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** What each step holds so far. */
function useSummary(draft: Draft, count: number): Partial<Record<Step, string>> {
  const t = useMessages(bulkActionMessages);
  const { actions } = useMessages(batchOperationMessages);
  const f = useFormat();
  const changes = (keys: typeof informationFields | typeof executionFields) => {
    const changed = changedCount(draft.fields, keys);
    return changed > 0 ? t.fieldsChange(changed) : '';
  };
  return {
    action: draft.action ? actions[draft.action] : '',
    credentials: count > 0 ? f.number(count) : '',
    information: changes(informationFields),
    execution: changes(executionFields),
  };
}
