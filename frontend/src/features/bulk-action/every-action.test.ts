import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { actions, batchActions, changesFields } from '@/entities/batch-operation/action';
import { actionIcons } from '@/entities/batch-operation/action-icons';
import { batchOperationMessages } from '@/entities/batch-operation/messages';
import { selectAll, selectSome } from '@/entities/credential/selection/selection';
import { changeDraft, emptyDraft } from './draft/draft';
import { parseDraft, writeDraft } from './draft/draft-storage';
import { bulkActionSearch } from './search';
import { furthestStep, stepsOf } from './steps/steps';

describe.each(batchActions)('%s', (action) => {
  const draft = changeDraft(emptyDraft('key_1'), { type: 'action', action });

  it('has an icon, and texts in every language', () => {
    expect(actionIcons[action]).toBeDefined();
    for (const texts of Object.values(batchOperationMessages))
      expect([
        texts.actions[action],
        texts.actionTexts[action],
        texts.requestAction[action](2),
      ]).not.toContain('');
  });

  it('can be read from the URL and from a stored draft', () => {
    expect(v.parse(bulkActionSearch, { action }).action).toBe(action);
    expect(parseDraft(writeDraft('user_1', draft), 'user_1')?.action).toBe(action);
  });

  it('has steps for fields unless its change is fixed', () => {
    expect(stepsOf(action).includes('execution')).toBe(changesFields(action));
    const chosen = changeDraft(draft, { type: 'selection', selection: selectSome(['cred_1']) });
    expect(furthestStep(chosen, true)).toBe(changesFields(action) ? 'execution' : 'review');
  });

  it('keeps a selection of all credentials with its status, and drops one with the other status', () => {
    const { eligibleStatus } = actions[action];
    for (const status of ['ACTIVE', 'INACTIVE'] as const) {
      const selected = changeDraft(emptyDraft('key_1'), {
        type: 'selection',
        selection: selectAll({ status }, 9),
      });
      const { consequence } = changeDraft(selected, { type: 'action', action });
      expect(consequence).toBe(status === eligibleStatus ? null : 'emptied');
    }
  });
});
