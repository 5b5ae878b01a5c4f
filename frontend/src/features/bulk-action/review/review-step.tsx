import { useState } from 'react';
import { batchOperationMessages } from '@/entities/batch-operation/messages';
import { useMessages } from '@/lib/i18n/catalogue';
import { Notice } from '@/ui/notice';
import { ErrorState, useErrorText } from '@/ui/states';
import { Textarea } from '@/ui/text-field';
import { updateDraft } from '../draft/draft-store';
import { bulkActionMessages } from '../messages';
import { usePreview, type Preview } from '../steps/preview';
import { StepFrame, type StepProps } from '../steps/step-frame';
import { ReviewApproval } from './review-approval';
import { ReviewProblems } from './review-problems';
import { ReviewRequest } from './review-request';
import { SubmitErrors } from './submit-errors';
import { useSubmit } from './use-submit';

/** Step 5: the whole request with its effects, problems, approvers and justification. */
export function ReviewStep({ draft, preview: selectionPreview, goTo, onBack }: StepProps) {
  const t = useMessages(bulkActionMessages);
  const { actions, requestAction } = useMessages(batchOperationMessages);
  const errorText = useErrorText();
  const preview = usePreview(draft, true);
  const fresh = preview.isPlaceholderData ? undefined : preview.data;
  const submit = useSubmit(draft, fresh);
  const [attempted, setAttempted] = useState(false);
  const action = draft.action ?? 'UPDATE';
  const count = fresh?.eligibleCount;
  const reasonMissing = draft.reason.trim() === '';
  const uncheckedText = preview.error ? t.notChecked : t.stillChecking;
  const blockedReason = useBlockedReason(fresh, draft.skipIneligible);
  const send = () => {
    setAttempted(true);
    if (!reasonMissing) submit.send();
  };
  return (
    <StepFrame
      title={t.steps.review}
      description={t.reviewHint}
      onBack={onBack}
      forwardLabel={count === undefined ? actions[action] : requestAction[action](count)}
      onForward={send}
      busy={submit.busy}
      blockedReason={fresh ? blockedReason : uncheckedText}
    >
      {preview.error ? <ErrorState error={preview.error} onRetry={() => void preview.refetch()} /> : null}
      <ReviewRequest draft={draft} preview={fresh ?? selectionPreview} checked={Boolean(fresh)} goTo={goTo} />
      {fresh ? <ReviewProblems draft={draft} preview={fresh} goTo={goTo} /> : null}
      {fresh ? <ReviewApproval preview={fresh} /> : null}
      <Textarea
        required
        label={t.reason}
        hint={t.reasonHint}
        maxLength={1000}
        value={draft.reason}
        error={attempted && reasonMissing ? t.reasonMissing : submit.reasonError}
        onChange={(event) => updateDraft({ type: 'reason', reason: event.target.value })}
      />
      <SubmitErrors submit={submit} goTo={goTo} />
      {submit.error ? (
        <Notice tone="danger" alert>
          {errorText(submit.error)}
        </Notice>
      ) : null}
    </StepFrame>
  );
}

/** Returns why the previewed request cannot be sent; undefined when it can. */
function useBlockedReason(preview: Preview | undefined, skipIneligible: boolean): string | undefined {
  const t = useMessages(bulkActionMessages);
  if (!preview) return undefined;
  if (preview.eligibleCount === 0) return t.noneEligible;
  // A problem without a count belongs to the changes, not to credentials.
  if (preview.ineligible.some(({ count }) => !count)) return t.correctFirst;
  return preview.ineligible.length > 0 && !skipIneligible ? t.decideFirst : undefined;
}
