import { batchOperationMessages } from '@/entities/batch-operation/messages';
import {
  fieldSections,
  fieldsOfSection,
  stepOf,
  type FieldStep,
} from '@/entities/credential/fields/changeable-fields';
import { changedFields, incompleteFields } from '@/entities/credential/fields/field-edits';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { Notice } from '@/ui/notice';
import { Panel } from '@/ui/page';
import { useErrorText } from '@/ui/states';
import { bulkActionMessages } from '../messages';
import { reconciliationGaps, type ReconciliationGap } from '../steps/reconciliation-gaps';
import { StepFrame, type StepProps } from '../steps/step-frame';
import { FieldLine } from './field-line';
import styles from './field-line.module.css';
import { usePresentValues } from './use-present-values';

/** Steps 3 and 4 of an action that changes fields, with a panel for each section and a line for each field. */
export function FieldsStep({ step, ...props }: StepProps & { step: FieldStep }) {
  const t = useMessages(bulkActionMessages);
  const errorText = useErrorText();
  const { edits } = props.draft;
  const { preview, previewError } = usePresentValues(props, step);
  const gaps = reconciliationGaps(edits, (field) => {
    const distribution = preview?.distribution.find((entry) => entry.field === field);
    return distribution?.values.find(({ value }) => value === null)?.count ?? 0;
  }).filter(({ field }) => stepOf(field) === step);
  const blockedReason = useBlockedReason(props, step, gaps);
  const changed = changedFields(edits).filter((field) => stepOf(field) === step).length;
  return (
    <StepFrame
      title={t.steps[step]}
      description={t.keepHint}
      onBack={props.onBack}
      onForward={props.onContinue}
      blockedReason={blockedReason}
      summary={changed > 0 ? t.linesChange(changed) : t.nothingChanges}
    >
      {previewError ? (
        <Notice tone="danger" alert>
          {errorText(previewError)}
        </Notice>
      ) : null}
      {fieldSections[step].map((section) => (
        <Panel key={section} title={section === 'information' ? undefined : t.sections[section]} flush>
          {fieldsOfSection(section).map((field) => (
            <FieldLine
              key={field}
              field={field}
              edits={edits}
              preview={preview}
              note={<GapNote gap={gaps.find((gap) => gap.field === field)} />}
            />
          ))}
        </Panel>
      ))}
    </StepFrame>
  );
}

/** Returns why the next step cannot be opened; undefined when it can. */
function useBlockedReason({ draft }: StepProps, step: FieldStep, gaps: readonly ReconciliationGap[]) {
  const t = useMessages(bulkActionMessages);
  const { fields } = useMessages(batchOperationMessages);
  const f = useFormat();
  const missing = incompleteFields(draft.edits).filter((field) => stepOf(field) === step);
  if (missing.length > 0) return t.missing(f.list(missing.map((field) => fields[field])));
  if (step === 'execution' && changedFields(draft.edits).length === 0) return t.changeFirst;
  return gaps.some(({ cleared }) => cleared) ? t.gapCleared : undefined;
}

function GapNote({ gap }: { gap: ReconciliationGap | undefined }) {
  const t = useMessages(bulkActionMessages);
  if (!gap) return null;
  return (
    <p className={styles.note} role="status" data-tone={gap.cleared ? 'danger' : 'warning'}>
      {gap.cleared ? t.gapCleared : t.gapMissing(gap.count)}
    </p>
  );
}
