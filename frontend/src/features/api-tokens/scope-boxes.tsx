import { useId } from 'react';
import type { ApiTokenScope } from '@/gql/graphql';
import { useMessages } from '@/lib/i18n/catalogue';
import { Checkbox } from '@/ui/checkbox';
import { apiTokensMessages } from './messages';
import styles from './new-token-dialog.module.css';

const all = ['READ', 'REQUEST', 'INVENTORY'] as const satisfies ApiTokenScope[];

interface ScopeBoxesProps {
  value: readonly ApiTokenScope[];
  onChange: (value: ApiTokenScope[]) => void;
  error?: string | undefined;
}

/** What the token may do, one box for each scope. */
export function ScopeBoxes({ value, onChange, error }: ScopeBoxesProps) {
  const t = useMessages(apiTokensMessages);
  const hint = useId();
  return (
    <fieldset className={styles.scopes} aria-describedby={hint}>
      <legend>{t.scopes}</legend>
      {all.map((scope) => (
        <Checkbox
          key={scope}
          checked={value.includes(scope)}
          onCheckedChange={(checked) =>
            onChange(all.filter((other) => (other === scope ? checked : value.includes(other))))
          }
        >
          <strong>{t.scopeNames[scope]}</strong>{' '}
          <span className={styles.scopeText}>{t.scopeTexts[scope]}</span>
        </Checkbox>
      ))}
      <p id={hint} className={error ? styles.error : styles.hint} role={error ? 'alert' : undefined}>
        {error ?? t.scopesHint}
      </p>
    </fieldset>
  );
}
