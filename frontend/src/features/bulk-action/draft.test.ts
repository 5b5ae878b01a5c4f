import { describe, expect, it } from 'vitest';
import { selectAll, selectSome, selectedCount } from '@/entities/credential/selection';
import { changeDraft, emptyDraft, isStarted, wouldLose } from './draft';
import { parseDraft, writeDraft } from './draft-storage';

const draft = emptyDraft('key-1');

describe('choosing another action', () => {
  it('ends “all matching” that asks for the other status, and says so', () => {
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

  it('says that changes of fields will not be sent', () => {
    let now = changeDraft(draft, { type: 'action', action: 'UPDATE' });
    now = changeDraft(now, { type: 'fields', fields: { automatic: 'ON' } });
    expect(changeDraft(now, { type: 'action', action: 'EXPIRE' }).consequence).toBe('unsent');
  });
});

it('asks again about what cannot be done when the request changes', () => {
  const agreed = changeDraft(draft, { type: 'leaveOut', leaveOut: true });
  expect(changeDraft(agreed, { type: 'selection', selection: selectSome(['cred_1']) }).leaveOut).toBe(false);
  expect(changeDraft(agreed, { type: 'reason', reason: 'x' }).leaveOut).toBe(true);
});

describe('keeping a draft', () => {
  it('reads back what was written', () => {
    let now = changeDraft(draft, { type: 'action', action: 'UPDATE' });
    const { filter, matched } = { filter: { status: 'ACTIVE' as const }, matched: 9 };
    now = changeDraft(now, {
      type: 'selection',
      selection: { kind: 'all', filter, matched, except: new Set(['cred_3']) },
    });
    now = changeDraft(now, {
      type: 'fields',
      fields: { tags: { mode: 'ADD', value: [{ id: 'tag_1', label: 'pci' }] } },
    });
    expect(parseDraft(writeDraft('user_1', now), 'user_1')).toEqual(now);
  });

  it('is nobody else’s', () => {
    expect(parseDraft(writeDraft('user_1', draft), 'user_2')).toBeUndefined();
  });

  it('survives nonsense', () => {
    expect(parseDraft('{"owner":"user_1"}', 'user_1')).toBeUndefined();
    expect(parseDraft('not json', 'user_1')).toBeUndefined();
  });

  it('is started by a choice', () => {
    expect(isStarted(draft)).toBe(false);
    expect(isStarted(changeDraft(draft, { type: 'action', action: 'EXPIRE' }))).toBe(true);
  });
});

describe('beginning anew', () => {
  const ticked = changeDraft(draft, { type: 'selection', selection: selectSome(['cred_1', 'cred_2']) });

  it('loses nothing of a draft that holds no more than an action, or the same selection', () => {
    expect(wouldLose(changeDraft(draft, { type: 'action', action: 'EXPIRE' }), selectSome(['cred_1']))).toBe(
      false,
    );
    expect(wouldLose(ticked, selectSome(['cred_2', 'cred_1']))).toBe(false);
    const all = changeDraft(draft, { type: 'selection', selection: selectAll({ status: 'ACTIVE' }, 3) });
    expect(wouldLose(all, selectAll({ status: 'ACTIVE' }, 4))).toBe(false);
  });

  it('loses another selection, what was filled in and the justification', () => {
    expect(wouldLose(ticked, selectSome(['cred_1', 'cred_3']))).toBe(true);
    expect(wouldLose(ticked, selectAll({}, 2))).toBe(true);
    for (const change of [
      { type: 'fields', fields: { automatic: 'ON' } },
      { type: 'reason', reason: 'CHG-1' },
    ] as const)
      expect(wouldLose(changeDraft(draft, change), selectSome(['cred_1']))).toBe(true);
  });
});
