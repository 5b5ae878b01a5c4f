import { expect, it } from 'vitest';
import { noEdits } from '@/entities/credential/fields/field-edits';
import { reconciliationGaps } from './reconciliation-gaps';

const turnedOn = { ...noEdits, RECONCILIATION_ENABLED: { mode: 'ON' } } as const;

it('counts the credentials without a value that reconciliation requires', () => {
  expect(reconciliationGaps(turnedOn, (field) => (field === 'RECONCILIATION_TEMPLATE' ? 3 : 0))).toEqual([
    { field: 'RECONCILIATION_TEMPLATE', cleared: false, count: 3 },
  ]);
});

it('reports a required value that the request clears', () => {
  const edits = { ...turnedOn, RECONCILIATION_CREDENTIAL: { mode: 'CLEAR', value: null } } as const;
  expect(reconciliationGaps(edits, () => 0)).toEqual([
    { field: 'RECONCILIATION_CREDENTIAL', cleared: true, count: 0 },
  ]);
});

it('reports nothing unless reconciliation is turned on', () => {
  const edits = { ...noEdits, RECONCILIATION_ENABLED: { mode: 'OFF' } } as const;
  expect(reconciliationGaps(edits, () => 9)).toEqual([]);
});
