import { describe, expect, it } from 'vitest';
import { selectAll, selectSome, selectedCount } from '@/entities/credential/selection/selection';
import { changeDraft, emptyDraft, isStarted, wouldLose } from './draft';
import { parseDraft, writeDraft } from './draft-storage';

const draft = emptyDraft('key-1');

describe('choosing another action', () => {
  it('drops “all matching” the other status, and says so', () => {
    const active = changeDraft(changeDraft(draft, { type: 'action', action: 'UPDATE' }), {
      type: 'selection',
      selection: selectAll({ status: 'ACTIVE' }, 12),
    });
    const next = changeDraft(active, { type: 'action', action: 'ACTIVATE' });
    expect(selectedCount(next.selection)).toBe(0);
    expect(next.consequence).toBe('emptied');
    expect(changeDraft(active, { type: 'action', action: 'EXPIRE' }).selection).toBe(active.selection);
  });

  it('keeps ticked rows', () => {
    const ticked = { ...draft, selection: selectSome(['cred_1', 'cred_2']) };
    const next = changeDraft(ticked, { type: 'action', action: 'ACTIVATE' });
    expect(selectedCount(next.selection)).toBe(2);
    expect(next.consequence).toBeNull();
  });

  it('says that edited fields will not be sent', () => {
    let next = changeDraft(draft, { type: 'action', action: 'UPDATE' });
    next = changeDraft(next, { type: 'edits', edits: { AUTOMATIC_CHANGE: { mode: 'ON' } } });
    expect(changeDraft(next, { type: 'action', action: 'EXPIRE' }).consequence).toBe('unsent');
  });
});

it('resets the consent to skip ineligible credentials when the request changes', () => {
  const consented = changeDraft(draft, { type: 'skipIneligible', skipIneligible: true });
  expect(
    changeDraft(consented, { type: 'selection', selection: selectSome(['cred_1']) }).skipIneligible,
  ).toBe(false);
  expect(changeDraft(consented, { type: 'reason', reason: 'x' }).skipIneligible).toBe(true);
});

describe('a stored draft', () => {
  it('is read back unchanged', () => {
    let next = changeDraft(draft, { type: 'action', action: 'UPDATE' });
    const { filter, matched } = { filter: { status: 'ACTIVE' as const }, matched: 9 };
    next = changeDraft(next, {
      type: 'selection',
      selection: { kind: 'all', filter, matched, except: new Set(['cred_3']) },
    });
    next = changeDraft(next, {
      type: 'edits',
      edits: { TAGS: { mode: 'ADD', value: [{ id: 'tag_1', label: 'pci' }] } },
    });
    expect(parseDraft(writeDraft('user_1', next), 'user_1')).toEqual(next);
  });

  it('is not read for another user', () => {
    expect(parseDraft(writeDraft('user_1', draft), 'user_2')).toBeUndefined();
  });

  it('is ignored when it is invalid', () => {
    expect(parseDraft('{"owner":"user_1"}', 'user_1')).toBeUndefined();
    expect(parseDraft('not json', 'user_1')).toBeUndefined();
  });
});

it('counts as started once an action is chosen', () => {
  expect(isStarted(draft)).toBe(false);
  expect(isStarted(changeDraft(draft, { type: 'action', action: 'EXPIRE' }))).toBe(true);
});

describe('replacing a draft', () => {
  const ticked = changeDraft(draft, { type: 'selection', selection: selectSome(['cred_1', 'cred_2']) });

  it('loses nothing when it holds only an action or the same selection', () => {
    expect(wouldLose(changeDraft(draft, { type: 'action', action: 'EXPIRE' }), selectSome(['cred_1']))).toBe(
      false,
    );
    expect(wouldLose(ticked, selectSome(['cred_2', 'cred_1']))).toBe(false);
    const all = changeDraft(draft, { type: 'selection', selection: selectAll({ status: 'ACTIVE' }, 3) });
    expect(wouldLose(all, selectAll({ status: 'ACTIVE' }, 4))).toBe(false);
  });

  it('loses another selection, edits and the justification', () => {
    expect(wouldLose(ticked, selectSome(['cred_1', 'cred_3']))).toBe(true);
    expect(wouldLose(ticked, selectAll({}, 2))).toBe(true);
    for (const change of [
      { type: 'edits', edits: { AUTOMATIC_CHANGE: { mode: 'ON' } } },
      { type: 'reason', reason: 'CHG-1' },
    ] as const)
      expect(wouldLose(changeDraft(draft, change), selectSome(['cred_1']))).toBe(true);
  });
});
