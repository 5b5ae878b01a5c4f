import { useId } from 'react';
import type { ApiTokenScope } from '@/gql/graphql';
import { useMessages } from '@/lib/i18n/catalogue';
import { Checkbox } from '@/ui/checkbox';
import { apiTokensMessages } from './messages';
import styles from './new-token-dialog.module.css';

const allScopes = ['READ', 'REQUEST', 'INVENTORY'] as const satisfies ApiTokenScope[];

interface ScopeBoxesProps {
  value: readonly ApiTokenScope[];
  onChange: (value: ApiTokenScope[]) => void;
  error?: string | undefined;
}

/** A checkbox for each scope of a token. */
export function ScopeBoxes({ value, onChange, error }: ScopeBoxesProps) {
  const t = useMessages(apiTokensMessages);
  const hintId = useId();
  return (
    <fieldset className={styles.scopes} aria-describedby={hintId}>
      <legend>{t.scopes}</legend>
      {allScopes.map((scope) => (
        <Checkbox
          key={scope}
          checked={value.includes(scope)}
          onCheckedChange={(checked) =>
            onChange(allScopes.filter((other) => (other === scope ? checked : value.includes(other))))
          }
        >
          <strong>{t.scopeNames[scope]}</strong>{' '}
          <span className={styles.scopeText}>{t.scopeTexts[scope]}</span>
        </Checkbox>
      ))}
      <p id={hintId} className={error ? styles.error : styles.hint} role={error ? 'alert' : undefined}>
        {error ?? t.scopesHint}
      </p>
    </fieldset>
  );
}
