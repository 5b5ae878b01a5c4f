import { ChangeTable } from '@/entities/batch-operation/change-table';
import { batchOperationMessages } from '@/entities/batch-operation/messages';
import {
  BigCount,
  ReviewNote,
  ReviewSection,
  ReviewSections,
} from '@/entities/batch-operation/review-sections';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { Skeleton } from '@/ui/skeleton';
import type { Draft } from './draft';
import { bulkActionMessages } from './messages';
import type { Preview } from './preview';
import { ReviewEffects } from './review-effects';
import { SelectionInWords } from './selection-in-words';
import type { Step } from './steps';
import { useChangeLines } from './use-change-lines';

interface ReviewRequestProps {
  draft: Draft;
  /** Of the whole request, or of its selection alone while that is all that is known. */
  preview: Preview | undefined;
  /** Whether the whole request was looked at. */
  checked: boolean;
  goTo: (step: Step) => void;
}

/** What is asked for: a section for each step, each with Edit. */
export function ReviewRequest({ draft, preview, checked, goTo }: ReviewRequestProps) {
  const t = useMessages(bulkActionMessages);
  const texts = useMessages(batchOperationMessages);
  const f = useFormat();
  const action = draft.action ?? 'UPDATE';
  const changes = useChangeLines(draft, preview);
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
        <SelectionInWords selection={draft.selection} />
      </ReviewSection>
      {(['information', 'execution'] as const).map((step) => {
        const lines = changes(step);
        return lines.length > 0 ? (
          <ReviewSection key={step} title={t.steps[step]} onEdit={() => goTo(step)}>
            <ChangeTable lines={lines} />
          </ReviewSection>
        ) : null;
      })}
      {action === 'UPDATE' ? null : (
        <ReviewSection title={t.changes}>
          <ChangeTable lines={changes('action')} />
        </ReviewSection>
      )}
      <ReviewSection title={t.effects}>
        <ReviewEffects draft={draft} preview={checked ? preview : undefined} />
      </ReviewSection>
    </ReviewSections>
  );
}
