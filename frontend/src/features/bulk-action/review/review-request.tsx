import { changesFields } from '@/entities/batch-operation/action';
import { ChangeTable } from '@/entities/batch-operation/change-table';
import { batchOperationMessages } from '@/entities/batch-operation/messages';
import {
  BigCount,
  ReviewNote,
  ReviewSection,
  ReviewSections,
} from '@/entities/batch-operation/review-sections';
import { SelectionDescription } from '@/entities/batch-operation/selection-description';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { Skeleton } from '@/ui/skeleton';
import type { Draft } from '../draft/draft';
import { bulkActionMessages } from '../messages';
import type { Preview } from '../steps/preview';
import type { Step } from '../steps/step-names';
import { ReviewEffects } from './review-effects';
import { useChangeLines } from './use-change-lines';

interface ReviewRequestProps {
  draft: Draft;
  /** The preview of the whole request, or of its selection alone until that is loaded. */
  preview: Preview | undefined;
  /** Whether `preview` is of the whole request. */
  checked: boolean;
  goTo: (step: Step) => void;
}

/** The request, with a section and an Edit button for each step. */
export function ReviewRequest({ draft, preview, checked, goTo }: ReviewRequestProps) {
  const t = useMessages(bulkActionMessages);
  const texts = useMessages(batchOperationMessages);
  const f = useFormat();
  const action = draft.action ?? 'UPDATE';
  const { linesOfStep, linesOfAction } = useChangeLines(draft, preview);
  return (
    <ReviewSections>
      <ReviewSection title={t.steps.action} onEdit={() => goTo('action')}>
        <strong>{texts.actions[action]}</strong>
        <ReviewNote>{texts.actionTexts[action]}</ReviewNote>
      </ReviewSection>
      <ReviewSection title={t.steps.credentials} onEdit={() => goTo('credentials')}>
        <BigCount
          label={
            preview && preview.eligibleCount < preview.matchedCount
              ? t.ofChosen(preview.matchedCount)
              : undefined
          }
        >
          {preview ? f.number(preview.eligibleCount) : <Skeleton width="80px" height={20} />}
        </BigCount>
        <SelectionDescription selection={draft.selection} />
      </ReviewSection>
      {(['information', 'execution'] as const).map((step) => {
        const lines = changesFields(action) ? linesOfStep(step) : [];
        return lines.length > 0 ? (
          <ReviewSection key={step} title={t.steps[step]} onEdit={() => goTo(step)}>
            <ChangeTable lines={lines} />
          </ReviewSection>
        ) : null;
      })}
      {changesFields(action) ? null : (
        <ReviewSection title={t.changes}>
          <ChangeTable lines={linesOfAction(action)} />
        </ReviewSection>
      )}
      <ReviewSection title={t.effects}>
        <ReviewEffects draft={draft} preview={checked ? preview : undefined} />
      </ReviewSection>
    </ReviewSections>
  );
}
