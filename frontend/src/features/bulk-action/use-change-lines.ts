import type { ChangeLine } from '@/entities/batch-operation/change-table';
import { batchOperationMessages } from '@/entities/batch-operation/messages';
import { useDistributionWords } from '@/entities/batch-operation/use-distribution-words';
import { useMessages } from '@/lib/i18n/catalogue';
import type { Draft } from './draft';
import {
  changedKeys,
  executionFields,
  fieldNames,
  informationFields,
  shownField,
  wantedValue,
  type Fields,
} from './fields';
import type { Preview } from './preview';

/** The lines of the Now → After tables. */
export function useChangeLines(draft: Draft, preview: Preview | undefined) {
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
