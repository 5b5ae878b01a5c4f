import { expect, it } from 'vitest';
import { isNarrowed, toFilter } from './filter';

it('contains only the conditions of the tab', () => {
  expect(toFilter('waiting', { status: 'APPLIED' })).toEqual({ waitingForMe: true });
  expect(toFilter('mine', { requester: 'user_1' })).toEqual({ mine: true });
  expect(toFilter('all', {})).toEqual({});
});

it('contains the chosen conditions', () => {
  expect(toFilter('all', { kind: 'GRANT_ROLE', status: 'PENDING', subject: 'user_2' })).toEqual({
    kind: ['GRANT_ROLE'],
    status: ['PENDING'],
    subjectId: 'user_2',
  });
});

it('reports conditions besides the tab', () => {
  expect(isNarrowed({ tab: 'all' })).toBe(false);
  expect(isNarrowed({ tab: 'all', subject: 'user_2' })).toBe(true);
});
