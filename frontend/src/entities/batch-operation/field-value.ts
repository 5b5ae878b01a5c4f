import type { CredentialField } from '@/gql/graphql';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { batchOperationMessages } from './messages';

const truths: ReadonlySet<CredentialField> = new Set([
  'AUTOMATIC_CHANGE',
  'RECONCILIATION_ENABLED',
  'RECONCILIATION_AUTORUN',
]);

/** A field's value for people: the server writes truth values, statuses and times as the API does. */
export function useFieldValue(): (field: CredentialField, value: string | null | undefined) => string {
  const t = useMessages(batchOperationMessages);
  const f = useFormat();
  return (field, value) => {
    if (field === 'EXPIRES_AT') {
      if (!value) return t.never;
      return value === 'true' ? t.hasExpiry : f.dateTime(value);
    }
    if (!value) return field === 'LOGIN_CREDENTIAL' ? t.itself : t.noValue;
    if (field === 'STATUS') return value === 'ACTIVE' ? t.active : t.inactive;
    if (truths.has(field)) return value === 'true' ? t.on : t.off;
    return value;
  };
}
