import { describe, expect, it } from 'vitest';
import { selectSome } from '@/entities/credential/selection';
import { emptyDraft, type Draft } from './draft';
import { noFields } from './fields';
import { furthestStep, presentStep, stepsOf } from './steps';

const chosen: Draft = { ...emptyDraft('k'), action: 'UPDATE', selection: selectSome(['cred_1']) };

describe('steps', () => {
  it('has information and execution settings for Update only', () => {
    expect(stepsOf('UPDATE')).toHaveLength(5);
    expect(stepsOf('EXPIRE')).toEqual(['action', 'credentials', 'review']);
  });

  it('waits for one change before the review of an update', () => {
    expect(furthestStep(chosen, true)).toBe('execution');
    expect(furthestStep({ ...chosen, fields: { ...noFields, automatic: 'ON' } }, true)).toBe('review');
    expect(furthestStep({ ...chosen, action: 'EXPIRE' }, true)).toBe('review');
  });

  it('stays on the first step while nobody could approve', () => {
    expect(furthestStep(chosen, false)).toBe('action');
  });

  it('shows the furthest step that can be shown when the address asks for more', () => {
    expect(presentStep(emptyDraft('k'), true, 'review')).toBe('action');
    expect(presentStep({ ...chosen, selection: selectSome([]) }, true, 'review')).toBe('credentials');
    expect(presentStep({ ...chosen, action: 'EXPIRE' }, true, 'information')).toBe('action');
    expect(presentStep(chosen, true, undefined)).toBe('action');
  });
});
