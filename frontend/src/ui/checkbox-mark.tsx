import { Check, Minus } from 'lucide-react';
import styles from './checkbox.module.css';

/** The look of a checkbox without its behaviour, for rows that are toggled as a whole. */
export function CheckboxMark({ checked, indeterminate }: { checked: boolean; indeterminate?: boolean }) {
  return (
    <span
      className={styles.box}
      data-checked={checked || undefined}
      data-indeterminate={indeterminate || undefined}
      aria-hidden
    >
      {indeterminate ? <Minus strokeWidth={3} /> : checked ? <Check strokeWidth={3} /> : null}
    </span>
  );
}
