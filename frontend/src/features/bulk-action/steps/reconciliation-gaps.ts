import type { ChangeableField } from '@/entities/credential/fields/changeable-fields';
import type { FieldEdits } from '@/entities/credential/fields/field-edits';

const requiredFields = ['RECONCILIATION_CREDENTIAL', 'RECONCILIATION_TEMPLATE'] as const;

export interface ReconciliationGap {
  field: (typeof requiredFields)[number];
  /** The request itself clears the field. Otherwise `count` credentials have no value at present. */
  cleared: boolean;
  count: number;
}

/** Returns what is missing to enable reconciliation, which needs both a credential and a template. */
export function reconciliationGaps(
  edits: FieldEdits,
  countWithoutValue: (field: ChangeableField) => number,
): ReconciliationGap[] {
  if (edits.RECONCILIATION_ENABLED.mode !== 'ON') return [];
  return requiredFields.flatMap((field) => {
    const { mode } = edits[field];
    if (mode === 'SET') return [];
    const cleared = mode === 'CLEAR';
    const count = countWithoutValue(field);
    return cleared || count > 0 ? [{ field, cleared, count }] : [];
  });
}
