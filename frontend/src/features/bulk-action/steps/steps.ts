import { changesFields } from '@/entities/batch-operation/action';
import {
  changeableFieldNames,
  changeableFields,
  stepOf,
  type FieldStep,
} from '@/entities/credential/fields/changeable-fields';
import { changedFields, incompleteFields } from '@/entities/credential/fields/field-edits';
import { isEmpty } from '@/entities/credential/selection/selection';
import type { BatchAction } from '@/gql/graphql';
import type { Draft } from '../draft/draft';
import { reconciliationGaps } from './reconciliation-gaps';
import { stepNames, type Step } from './step-names';

const stepsWithoutForm: readonly Step[] = ['action', 'credentials', 'review'];

/** Returns the steps of an action; all steps while no action is chosen. */
export function stepsOf(action: BatchAction | null): readonly Step[] {
  return action === null || changesFields(action) ? stepNames : stepsWithoutForm;
}

/** Returns the furthest step that the draft allows. */
export function furthestStep(draft: Draft, canRequest: boolean): Step {
  if (draft.action === null || !canRequest) return 'action';
  if (isEmpty(draft.selection)) return 'credentials';
  if (!changesFields(draft.action)) return 'review';
  if (isIncomplete(draft, 'information')) return 'information';
  if (isIncomplete(draft, 'execution') || changedFields(draft.edits).length === 0) return 'execution';
  return 'review';
}

function isIncomplete(draft: Draft, step: FieldStep): boolean {
  const cleared = reconciliationGaps(draft.edits, () => 0).map(({ field }) => field);
  return [...incompleteFields(draft.edits), ...cleared].some((field) => stepOf(field) === step);
}

/** Returns the requested step, or the furthest one that the draft allows. */
export function presentStep(draft: Draft, canRequest: boolean, requested: Step | undefined): Step {
  const steps = stepsOf(draft.action);
  const furthest = steps.indexOf(furthestStep(draft, canRequest));
  const index = requested ? steps.indexOf(requested) : 0;
  return steps[Math.min(Math.max(index, 0), furthest)] ?? 'action';
}

/** Returns the step of an input field in an error of the server, for example `["changes", "domainId"]`. */
export function stepOfInput([input, ...names]: readonly string[]): Step {
  if (input === 'selection') return 'credentials';
  if (input !== 'changes') return 'review';
  const found = changeableFieldNames.find(
    (field) => changeableFields[field].request.path.split('.')[0] === names[0],
  );
  return found ? stepOf(found) : 'information';
}
