import { ChangeTable, type ChangeLine } from '@/entities/batch-operation/change-table';
import { batchOperationMessages } from '@/entities/batch-operation/messages';
import {
  BigCount,
  ReviewNote,
  ReviewSection,
  ReviewSections,
} from '@/entities/batch-operation/review-sections';
import { useDistributionWords } from '@/entities/batch-operation/use-distribution-words';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { Skeleton } from '@/ui/skeleton';
import type { Draft } from './draft';
import {
  changedKeys,
  executionFields,
  fieldNames,
  informationFields,
  shownField,
  wantedValue,
} from './fields';
import type { Fields } from './fields';
import { bulkActionMessages } from './messages';
import type { Preview } from './preview';
import { SelectionInWords } from './replace-dialog';
import { ReviewEffects } from './review-effects';
import type { Step } from './steps';

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
      {changes('information').length > 0 ? (
        <ReviewSection title={t.steps.information} onEdit={() => goTo('information')}>
          <ChangeTable lines={changes('information')} />
        </ReviewSection>
      ) : null}
      {changes('execution').length > 0 ? (
        <ReviewSection title={t.steps.execution} onEdit={() => goTo('execution')}>
          <ChangeTable lines={changes('execution')} />
        </ReviewSection>
      ) : null}
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

/** The lines of the Now → After tables. */
function useChangeLines(draft: Draft, preview: Preview | undefined) {
  const words = useDistributionWords();
  const texts = useMessages(batchOperationMessages);
  const now = (field: ChangeLine['field']) => {
    const found = preview?.distribution.find((entry) => entry.field === field);
    if (!preview) return undefined;
    return found ? words(found, preview.eligibleCount) : '';
  };
  const steps: Record<'information' | 'execution', readonly (keyof Fields)[]> = {
    information: informationFields,
    execution: executionFields,
  };
  return (step: 'information' | 'execution' | 'action'): ChangeLine[] => {
    if (step === 'action') {
      if (draft.action === 'EXPIRE')
        return [{ field: 'EXPIRES_AT', now: now('EXPIRES_AT'), to: null, words: texts.timeOfRequest }];
      const active = draft.action === 'ACTIVATE';
      return [
        {
          field: 'STATUS',
          now: texts.everyValue(active ? texts.inactive : texts.active),
          to: active ? 'ACTIVE' : 'INACTIVE',
        },
      ];
    }
    if (draft.action !== 'UPDATE') return [];
    return changedKeys(draft.fields)
      .filter((key) => steps[step].includes(key))
      .map((key) => ({
        field: shownField(draft.fields, key),
        now: now(fieldNames[key]),
        to: wantedValue(draft.fields, key),
      }));
  };
}
