import { expect, it } from 'vitest';
import { isFiltered, toOperationFilter } from './operations-filter';

it('has the condition of the tab only', () => {
  expect(toOperationFilter('waiting', {})).toEqual({ waitingForMe: true });
  expect(toOperationFilter('mine', { requester: 'user_1' })).toEqual({ mine: true });
  expect(toOperationFilter('all', {})).toEqual({});
});

it('includes the whole last day', () => {
  const { requestedFrom, requestedBefore } = toOperationFilter('all', {
    from: '2026-02-28',
    to: '2026-02-28',
  });
  expect(new Date(requestedBefore ?? '').getTime() - new Date(requestedFrom ?? '').getTime()).toBe(
    86_400_000,
  );
});

it('reports conditions besides the tab', () => {
  expect(isFiltered({ tab: 'all' })).toBe(false);
  expect(isFiltered({ tab: 'all', q: 'pci' })).toBe(true);
});
