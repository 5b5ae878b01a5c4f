import * as v from 'valibot';
import { batchActions } from '@/entities/batch-operation/action';
import { choiceParam } from '@/lib/search-params';
import { stepNames } from './steps/step-names';

/** The wizard's step is part of the URL, so the browser's Back works. `action` chooses one on arrival. */
export const bulkActionSearch = v.object({
  action: choiceParam(batchActions),
  step: choiceParam(stepNames),
});
