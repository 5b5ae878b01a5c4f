import * as v from 'valibot';
import { batchActions } from '@/entities/batch-operation/action';
import { choiceParam } from '@/lib/search-params';
import { stepNames } from './steps/step-names';

/** The step is in the URL, so that the browser's Back works. `action` is the action to start with. */
export const bulkActionSearch = v.object({
  action: choiceParam(batchActions),
  step: choiceParam(stepNames),
});
