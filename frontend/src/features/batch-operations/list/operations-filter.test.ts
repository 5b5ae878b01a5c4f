import { expect, it } from 'vitest';
import { isNarrowed, toOperationFilter } from './operations-filter';

it('asks for the tab and nothing else', () => {
  expect(toOperationFilter('waiting', {})).toEqual({ waitingForMe: true });
  expect(toOperationFilter('mine', { requester: 'user_1' })).toEqual({ mine: true });
  expect(toOperationFilter('all', {})).toEqual({});
});

it('takes the whole last day', () => {
  const { requestedFrom, requestedBefore } = toOperationFilter('all', {
    from: '2026-02-28',
    to: '2026-02-28',
  });
  expect(new Date(requestedBefore ?? '').getTime() - new Date(requestedFrom ?? '').getTime()).toBe(
    86_400_000,
  );
});

it('knows whether anything narrows the list', () => {
  expect(isNarrowed({ tab: 'all' })).toBe(false);
  expect(isNarrowed({ tab: 'all', q: 'pci' })).toBe(true);
});
