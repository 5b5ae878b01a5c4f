import { ArrowRight } from 'lucide-react';
import type { CredentialField } from '@/gql/graphql';
import { useMessages } from '@/lib/i18n/catalogue';
import { useFieldValue } from './field-value';
import { batchOperationMessages } from './messages';
import styles from './review.module.css';

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
  const withNow = lines.some((line) => line.now !== undefined);
  return (
    <table className={styles.changes}>
      <thead>
        <tr>
          <th scope="col">{t.field}</th>
          {withNow ? <th scope="col">{t.now}</th> : null}
          <th scope="col">{t.after}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.field}>
            <th scope="row">{t.fields[line.field]}</th>
            {withNow ? <td className={styles.now}>{line.now || '–'}</td> : null}
            <td>
              <After line={line} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function After({ line }: { line: ChangeLine }) {
  const t = useMessages(batchOperationMessages);
  const show = useFieldValue();
  const sign = signs[line.field] ?? '';
  const empty = !line.to && !line.words && line.field !== 'LOGIN_CREDENTIAL';
  return (
    <span className={styles.after}>
      <ArrowRight aria-hidden />
      <span className={styles.value} data-tone={empty || line.field === 'TAGS_REMOVED' ? 'removed' : 'set'}>
        {line.words ?? (empty ? t.cleared : `${sign}${show(line.field, line.to)}`)}
      </span>
    </span>
  );
}
