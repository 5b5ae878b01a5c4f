import { Check } from 'lucide-react';
import { batchOperationMessages } from '@/entities/batch-operation/messages';
import { stepOf, type FieldStep } from '@/entities/credential/fields/changeable-fields';
import { changedFields } from '@/entities/credential/fields/field-edits';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import type { Draft } from '../draft/draft';
import { bulkActionMessages } from '../messages';
import type { Step } from './step-names';
import styles from './stepper.module.css';
import { furthestStep, stepsOf } from './steps';

interface StepperProps {
  draft: Draft;
  step: Step;
  count: number;
  canRequest: boolean;
  goTo: (step: Step) => void;
}

/** The steps. Those that the draft allows are buttons. */
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

/** Returns a summary of each step so far. */
function useSummary(draft: Draft, count: number): Partial<Record<Step, string>> {
  const t = useMessages(bulkActionMessages);
  const { actions } = useMessages(batchOperationMessages);
  const f = useFormat();
  const changes = (step: FieldStep) => {
    const changed = changedFields(draft.edits).filter((field) => stepOf(field) === step).length;
    return changed > 0 ? t.fieldsChange(changed) : '';
  };
  return {
    action: draft.action ? actions[draft.action] : '',
    credentials: count > 0 ? f.number(count) : '',
    information: changes('information'),
    execution: changes('execution'),
  };
}
