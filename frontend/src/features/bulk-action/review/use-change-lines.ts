import { actions } from '@/entities/batch-operation/action';
import type { ChangeLine } from '@/entities/batch-operation/change-table';
import { batchOperationMessages } from '@/entities/batch-operation/messages';
import { useDistributionText } from '@/entities/batch-operation/use-distribution-text';
import { stepOf, type FieldStep } from '@/entities/credential/fields/changeable-fields';
import { changedFields, listedField, newValueOf } from '@/entities/credential/fields/field-edits';
import type { BatchAction, CredentialField } from '@/gql/graphql';
import { useMessages } from '@/lib/i18n/catalogue';
import type { Draft } from '../draft/draft';
import type { Preview } from '../steps/preview';

/** Returns functions for the lines of the tables Now → After: for a step, and for an action without a form. */
export function useChangeLines(draft: Draft, preview: Preview | undefined) {
  const distributionText = useDistributionText();
  const t = useMessages(batchOperationMessages);
  const now = (field: CredentialField) => {
    if (!preview) return undefined;
    const distribution = preview.distribution.find((entry) => entry.field === field);
    return distribution ? distributionText(distribution, preview.eligibleCount) : '';
  };
  const linesOfStep = (step: FieldStep): ChangeLine[] =>
    changedFields(draft.edits)
      .filter((field) => stepOf(field) === step)
      .map((field) => ({
        field: listedField(draft.edits, field),
        now: now(field),
        to: newValueOf(draft.edits, field),
      }));
  const linesOfAction = (action: BatchAction): ChangeLine[] => {
    const { fixedChange, eligibleStatus } = actions[action];
    if (!fixedChange) return [];
    const { field, to } = fixedChange;
    const status = eligibleStatus === 'ACTIVE' ? t.active : t.inactive;
    const present = field === 'STATUS' ? t.everyValue(status) : now(field);
    if (to === 'TIME_OF_REQUEST') return [{ field, now: present, newValueText: t.timeOfRequest }];
    return [{ field, now: present, to }];
  };
  return { linesOfStep, linesOfAction };
}
