import { useId, type ReactNode } from 'react';
import styles from './field.module.css';

export interface FieldText {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  required?: boolean;
  hideLabel?: boolean;
}

interface FieldProps extends FieldText {
  /** Renders the control with the ids that connect it to its label, hint and error. */
  children: (
    ids: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined },
    labelId: string,
  ) => ReactNode;
}

/** A control with its label and hint. An error replaces the hint. */
export function Field({ label, hint, error, required, hideLabel, children }: FieldProps) {
  const id = useId();
  const textId = `${id}-text`;
  return (
    <div className={styles.field}>
      <label id={`${id}-label`} htmlFor={id} className={hideLabel ? 'visually-hidden' : styles.label}>
        {label}
        {required ? (
          <span aria-hidden className={styles.required}>
            {' '}
            *
          </span>
        ) : null}
      </label>
      {children(
        {
          id,
          'aria-describedby': error || hint ? textId : undefined,
          'aria-invalid': error ? true : undefined,
        },
        `${id}-label`,
      )}
      {error ? (
        <p id={textId} className={styles.error} role="alert">
          {error}
        </p>
      ) : hint ? (
        <p id={textId} className={styles.hint}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}
