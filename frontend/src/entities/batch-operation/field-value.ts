import { findRow } from '@/entities/credential/fields/changeable-fields';
import type { CredentialField } from '@/gql/graphql';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { batchOperationMessages } from './messages';

/** Returns a function that formats a field's value, which the server sends as text: true or false, a status, a time, a name. */
export function useFieldValue(): (field: CredentialField, value: string | null | undefined) => string {
  const t = useMessages(batchOperationMessages);
  const f = useFormat();
  return (field, value) => {
    if (field === 'EXPIRES_AT') {
      if (!value) return t.never;
      return value === 'true' ? t.hasExpiry : f.dateTime(value);
    }
    const row = findRow(field);
    if (!value) return row?.clearsTo === 'itself' ? t.itself : t.noValue;
    if (field === 'STATUS') return value === 'ACTIVE' ? t.active : t.inactive;
    if (row?.kind === 'toggle') return value === 'true' ? t.on : t.off;
    return value;
  };
}
