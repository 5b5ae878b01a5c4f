import { describe, expect, it } from 'vitest';
import {
  noSelection,
  selectAll,
  selectSome,
  selectedCount,
  setSelected,
} from '@/entities/credential/selection/selection';
import { planAdd } from './add-selection';

const active = selectAll({ status: 'ACTIVE' }, 10);

describe('adding to a selection', () => {
  it('starts with the added credentials', () => {
    expect(planAdd(noSelection, active)).toEqual({ kind: 'merged', selection: active, alreadyChosen: 0 });
  });

  it('merges lists and counts what had been chosen before', () => {
    const plan = planAdd(selectSome(['a', 'b']), selectSome(['b', 'c']));
    expect(plan).toMatchObject({ kind: 'merged', alreadyChosen: 1 });
    expect(plan.kind === 'merged' && selectedCount(plan.selection)).toBe(3);
  });

  it('removes an exception', () => {
    const plan = planAdd(setSelected(active, ['x', 'y'], false), selectSome(['x']));
    expect(plan.kind === 'merged' && selectedCount(plan.selection)).toBe(9);
  });

  it('is a conflict where a list meets a filter, and where two filters differ', () => {
    expect(planAdd(active, selectSome(['a'])).kind).toBe('conflict');
    expect(planAdd(selectSome(['a']), active).kind).toBe('conflict');
    expect(planAdd(active, selectAll({ status: 'ACTIVE', search: 'x' }, 2)).kind).toBe('conflict');
  });

  it('joins the same filter', () => {
    const plan = planAdd(setSelected(active, ['x'], false), active);
    expect(plan.kind === 'merged' && selectedCount(plan.selection)).toBe(10);
  });
});
