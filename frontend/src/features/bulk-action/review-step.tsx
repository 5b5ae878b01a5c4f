import { useState } from 'react';
import { batchOperationMessages } from '@/entities/batch-operation/messages';
import { useMessages } from '@/lib/i18n/catalogue';
import { Notice } from '@/ui/notice';
import { ErrorState, useErrorText } from '@/ui/states';
import { Textarea } from '@/ui/text-field';
import { updateDraft } from './draft-store';
import { bulkActionMessages } from './messages';
import { usePreview } from './preview';
import { ReviewApproval } from './review-approval';
import { ReviewProblems } from './review-problems';
import { ReviewRequest } from './review-request';
import { StepFrame, type StepProps } from './step-frame';
import { SubmitErrors } from './submit-errors';
import { useSubmit } from './use-submit';

/** Step 5: everything once more, what it affects, what cannot be done, who decides, and why it is asked for. */
export function ReviewStep({ draft, preview: ofSelection, goTo, onBack }: StepProps) {
  const t = useMessages(bulkActionMessages);
  const { actions } = useMessages(batchOperationMessages);
  const errorText = useErrorText();
  const preview = usePreview(draft, true);
  const fresh = preview.isPlaceholderData ? undefined : preview.data;
  const submit = useSubmit(draft, fresh);
  const [tried, setTried] = useState(false);
  const action = draft.action ?? 'UPDATE';
  const count = fresh?.eligibleCount;
  const noReason = draft.reason.trim() === '';
  const problems = fresh?.ineligible ?? [];
  const fixable = problems.every(({ count }) => count);
  const why = !fresh
    ? preview.error
      ? t.notChecked
      : t.stillLooking
    : count === 0
      ? t.noneEligible
      : !fixable
        ? t.correctFirst
        : problems.length > 0 && !draft.leaveOut
          ? t.decideFirst
          : undefined;
  const send = () => {
    setTried(true);
    if (!noReason) submit.send();
  };
  return (
    <StepFrame
      title={t.steps.review}
      description={t.reviewHint}
      onBack={onBack}
      forward={count === undefined ? actions[action] : t.request[action](count)}
      onForward={send}
      busy={submit.busy}
      why={why}
    >
      {preview.error ? <ErrorState error={preview.error} onRetry={() => void preview.refetch()} /> : null}
      <ReviewRequest draft={draft} preview={fresh ?? ofSelection} checked={Boolean(fresh)} goTo={goTo} />
      {fresh ? <ReviewProblems draft={draft} preview={fresh} goTo={goTo} /> : null}
      {fresh ? <ReviewApproval preview={fresh} /> : null}
      <Textarea
        required
        label={t.reason}
        hint={t.reasonHint}
        maxLength={1000}
        value={draft.reason}
        error={tried && noReason ? t.reasonMissing : submit.reasonError}
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
