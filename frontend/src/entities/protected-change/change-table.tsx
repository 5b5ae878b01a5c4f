import type { FieldChange } from './field-change';
import { useMessages } from '@/lib/i18n/catalogue';
import { FromToTable } from '@/ui/from-to-table';
import { useFieldWords } from './field-words';
import { protectedChangeMessages } from './messages';

/** What would change: a line for each field, From → To. */
export function ProtectedChangeTable({ changes }: { changes: readonly FieldChange[] }) {
  const t = useMessages(protectedChangeMessages);
  const words = useFieldWords();
  return (
    <FromToTable
      heads={{ field: t.field, from: t.from, to: t.to }}
      rows={changes.map((change, index) => ({ key: `${change.field} ${index}`, ...words(change) }))}
    />
  );
}
