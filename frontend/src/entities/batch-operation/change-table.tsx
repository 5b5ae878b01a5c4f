import { findRow } from '@/entities/credential/fields/changeable-fields';
import type { CredentialField } from '@/gql/graphql';
import { useMessages } from '@/lib/i18n/catalogue';
import { FromToTable, type FromToRow } from '@/ui/from-to-table';
import { useFieldValue } from './field-value';
import { batchOperationMessages } from './messages';

export interface ChangeLine {
  field: CredentialField;
  /** The present values as text; undefined while they are unknown. */
  now?: string | undefined;
  to?: string | null | undefined;
  /** Shown instead of `to` where the new value is not known yet. */
  newValueText?: string;
}

const signs: Partial<Record<CredentialField, string>> = { TAGS_ADDED: '+ ', TAGS_REMOVED: '− ' };

/** The changed fields with their values Now → After. */
export function ChangeTable({ lines }: { lines: readonly ChangeLine[] }) {
  const t = useMessages(batchOperationMessages);
  const fieldValue = useFieldValue();
  const rows = lines.map(({ field, now, to, newValueText }): FromToRow => {
    const cleared = !to && !newValueText && findRow(field)?.clearsTo !== 'itself';
    return {
      key: field,
      field: t.fields[field],
      from: now,
      to: newValueText ?? (cleared ? t.cleared : `${signs[field] ?? ''}${fieldValue(field, to)}`),
      tone: cleared || field === 'TAGS_REMOVED' ? 'removed' : 'set',
    };
  });
  return <FromToTable heads={{ field: t.field, from: t.now, to: t.after }} rows={rows} />;
}
