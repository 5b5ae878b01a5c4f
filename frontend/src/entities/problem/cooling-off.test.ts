import { expect, it } from 'vitest';
import { coolingOffEnd } from './cooling-off';

it('knows until when somebody is in a cooling-off period (rule 21)', () => {
  const message = 'You can decide from 2026-11-29 16:54 UTC on; until then another person has to.';
  expect(coolingOffEnd(message)).toBe('2026-11-29T16:54:00Z');
  expect(coolingOffEnd('Another person has to decide.')).toBeUndefined();
});
