import type { ReactNode } from 'react';
import { batchOperationMessages } from '@/entities/batch-operation/messages';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { Notice } from '@/ui/notice';
import { useErrorText } from '@/ui/states';
import { changedCount, fieldNames, incompleteFields, type Fields } from './fields';
import { bulkActionMessages } from './messages';
import { StepFrame, type StepProps } from './step-frame';

interface ChangeStepProps extends StepProps {
  step: 'information' | 'execution';
  keys: readonly (keyof Fields)[];
  /** Why one cannot go on, besides missing values. */
  blocked?: string | undefined;
  children: ReactNode;
}

/** What both steps of fields share: the count of changes, and what is missing before one can go on. */
export function ChangeStep(props: ChangeStepProps) {
  const { draft, step, keys, blocked, previewError, onBack, onContinue, children } = props;
  const t = useMessages(bulkActionMessages);
  const { fields } = useMessages(batchOperationMessages);
  const f = useFormat();
  const errorText = useErrorText();
  const missing = incompleteFields(draft.fields, keys).map((key) => fields[fieldNames[key]]);
  const nothing = step === 'execution' && changedCount(draft.fields) === 0;
  const why = missing.length > 0 ? t.missing(f.list(missing)) : nothing ? t.changeFirst : blocked;
  const changed = changedCount(draft.fields, keys);
  return (
    <StepFrame
      title={t.steps[step]}
      description={t.keepHint}
      onBack={onBack}
      onForward={onContinue}
      why={why}
      soFar={changed > 0 ? t.linesChange(changed) : t.nothingChanges}
    >
      {previewError ? (
        <Notice tone="danger" alert>
          {errorText(previewError)}
        </Notice>
      ) : null}
      {children}
    </StepFrame>
  );
}
