import type { CredentialField } from '@/gql/graphql';
import { useMessages } from '@/lib/i18n/catalogue';
import { FromToTable, type FromToRow } from '@/ui/from-to-table';
import { useFieldValue } from './field-value';
import { batchOperationMessages } from './messages';

export interface ChangeLine {
  field: CredentialField;
  /** The present values in words; undefined where they are not known. */
  now?: string | undefined;
  to?: string | null | undefined;
  /** Says the value to come where it is no value of the field. */
  words?: string;
}

const signs: Partial<Record<CredentialField, string>> = { TAGS_ADDED: '+ ', TAGS_REMOVED: '− ' };

/** What changes: a line for each field, Now → After. */
export function ChangeTable({ lines }: { lines: readonly ChangeLine[] }) {
  const t = useMessages(batchOperationMessages);
  const show = useFieldValue();
  const rows = lines.map(({ field, now, to, words }): FromToRow => {
    const empty = !to && !words && field !== 'LOGIN_CREDENTIAL';
    return {
      key: field,
      field: t.fields[field],
      from: now,
      to: words ?? (empty ? t.cleared : `${signs[field] ?? ''}${show(field, to)}`),
      tone: empty || field === 'TAGS_REMOVED' ? 'removed' : 'set',
    };
  });
  return <FromToTable heads={{ field: t.field, from: t.now, to: t.after }} rows={rows} />;
}
