import { describe, expect, it } from 'vitest';
import {
  noSelection,
  selectAll,
  selectSome,
  selectedCount,
  setSelected,
} from '@/entities/credential/selection';
import { planAdd } from './add-selection';

const active = selectAll({ status: 'ACTIVE' }, 10);

describe('adding to what is chosen', () => {
  it('starts with what is added', () => {
    expect(planAdd(noSelection, active)).toEqual({ kind: 'merged', selection: active, already: 0 });
  });

  it('merges lists and counts what was there before', () => {
    const plan = planAdd(selectSome(['a', 'b']), selectSome(['b', 'c']));
    expect(plan).toMatchObject({ kind: 'merged', already: 1 });
    expect(plan.kind === 'merged' && selectedCount(plan.selection)).toBe(3);
  });

  it('takes back an exception', () => {
    const plan = planAdd(setSelected(active, ['x', 'y'], false), selectSome(['x']));
    expect(plan.kind === 'merged' && selectedCount(plan.selection)).toBe(9);
  });

  it('asks where a list meets a filter, and where two filters meet', () => {
    expect(planAdd(active, selectSome(['a'])).kind).toBe('conflict');
    expect(planAdd(selectSome(['a']), active).kind).toBe('conflict');
    expect(planAdd(active, selectAll({ status: 'ACTIVE', search: 'x' }, 2)).kind).toBe('conflict');
  });

  it('joins the same filter', () => {
    const plan = planAdd(setSelected(active, ['x'], false), active);
    expect(plan.kind === 'merged' && selectedCount(plan.selection)).toBe(10);
  });
});
