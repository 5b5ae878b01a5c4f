import { isEmpty } from '@/entities/credential/selection';
import type { BatchAction } from '@/gql/graphql';
import type { Draft } from './draft';
import {
  changedCount,
  executionFields,
  incompleteFields,
  informationFields,
  reconciliationGaps,
} from './fields';

export type Step = 'action' | 'credentials' | 'information' | 'execution' | 'review';

const everyStep: readonly Step[] = ['action', 'credentials', 'information', 'execution', 'review'];
const shortSteps: readonly Step[] = ['action', 'credentials', 'review'];

/** Information and execution settings exist for Update only. */
export function stepsOf(action: BatchAction | null): readonly Step[] {
  return action === null || action === 'UPDATE' ? everyStep : shortSteps;
}

/** The furthest step that what is filled in allows. */
export function furthestStep(draft: Draft, canRequest: boolean): Step {
  if (draft.action === null || !canRequest) return 'action';
  if (isEmpty(draft.selection)) return 'credentials';
  if (draft.action !== 'UPDATE') return 'review';
  if (incompleteFields(draft.fields, informationFields).length > 0) return 'information';
  const contradictory = reconciliationGaps(draft.fields, () => 0).length > 0;
  if (incompleteFields(draft.fields, executionFields).length > 0 || contradictory) return 'execution';
  return changedCount(draft.fields) === 0 ? 'execution' : 'review';
}

/** The wished step, or the furthest that can be shown. */
export function presentStep(draft: Draft, canRequest: boolean, wished: Step | undefined): Step {
  const steps = stepsOf(draft.action);
  const furthest = steps.indexOf(furthestStep(draft, canRequest));
  const index = wished ? steps.indexOf(wished) : 0;
  return steps[Math.min(Math.max(index, 0), furthest)] ?? 'action';
}

const executionInputs: ReadonlySet<string> = new Set(['parentId', 'passwordChange', 'reconciliation']);

/** The step that holds an input field the server names, for example `["changes", "domainId"]`. */
export function stepOfField(field: readonly string[]): Step {
  if (field[0] === 'changes') return executionInputs.has(field[1] ?? '') ? 'execution' : 'information';
  return field[0] === 'selection' ? 'credentials' : 'review';
}
