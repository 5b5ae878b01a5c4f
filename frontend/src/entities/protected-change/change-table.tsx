import type { FieldChange } from './field-change';
import { useMessages } from '@/lib/i18n/catalogue';
import { FromToTable } from '@/ui/from-to-table';
import { useFieldChangeText } from './field-change-text';
import { protectedChangeMessages } from './messages';

/** The fields of a protected change with their present and new values. */
export function ProtectedChangeTable({ changes }: { changes: readonly FieldChange[] }) {
  const t = useMessages(protectedChangeMessages);
  const fieldChangeText = useFieldChangeText();
  return (
    <FromToTable
      heads={{ field: t.field, from: t.from, to: t.to }}
      rows={changes.map((change, index) => ({ key: `${change.field} ${index}`, ...fieldChangeText(change) }))}
    />
  );
}
