import { describe, expect, it } from 'vitest';
import { noEdits } from '@/entities/credential/fields/field-edits';
import { selectSome } from '@/entities/credential/selection/selection';
import { emptyDraft, type Draft } from '../draft/draft';
import { furthestStep, presentStep, stepOfInput, stepsOf } from './steps';

const chosen: Draft = { ...emptyDraft('k'), action: 'UPDATE', selection: selectSome(['cred_1']) };

describe('steps', () => {
  it('has information and execution settings for Update only', () => {
    expect(stepsOf('UPDATE')).toHaveLength(5);
    expect(stepsOf('EXPIRE')).toEqual(['action', 'credentials', 'review']);
  });

  it('requires a change before the review of an update', () => {
    expect(furthestStep(chosen, true)).toBe('execution');
    expect(furthestStep({ ...chosen, edits: { ...noEdits, AUTOMATIC_CHANGE: { mode: 'ON' } } }, true)).toBe(
      'review',
    );
    expect(furthestStep({ ...chosen, action: 'EXPIRE' }, true)).toBe('review');
  });

  it('stays on the first step while nobody could approve a request', () => {
    expect(furthestStep(chosen, false)).toBe('action');
  });

  it('shows the furthest step that the draft allows when the URL names a later one', () => {
    expect(presentStep(emptyDraft('k'), true, 'review')).toBe('action');
    expect(presentStep({ ...chosen, selection: selectSome([]) }, true, 'review')).toBe('credentials');
    expect(presentStep({ ...chosen, action: 'EXPIRE' }, true, 'information')).toBe('action');
    expect(presentStep(chosen, true, undefined)).toBe('action');
  });

  it('finds the step of an input field in an error of the server', () => {
    expect(stepOfInput(['selection', 'ids'])).toBe('credentials');
    expect(stepOfInput(['changes', 'domainId'])).toBe('information');
    expect(stepOfInput(['changes', 'parentId'])).toBe('execution');
    expect(stepOfInput(['changes', 'reconciliation', 'templateId'])).toBe('execution');
    expect(stepOfInput(['changes'])).toBe('information');
    expect(stepOfInput(['reason'])).toBe('review');
  });
});
