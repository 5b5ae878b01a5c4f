import { expect, it } from 'vitest';
import { operationNumber } from './operation-number';

it('reads the number of an operation with and without #', () => {
  expect(operationNumber('#12')).toBe(12);
  expect(operationNumber(' 7 ')).toBe(7);
  expect(operationNumber('srv-12')).toBeUndefined();
  expect(operationNumber('')).toBeUndefined();
});
