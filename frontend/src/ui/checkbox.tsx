import { Checkbox as Base } from '@base-ui/react/checkbox';
import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './checkbox.module.css';

interface CheckboxProps {
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  indeterminate?: boolean;
  disabled?: boolean;
  /** Visible text; without it, `aria-label` names the box. */
  children?: ReactNode;
  'aria-label'?: string;
  tabIndex?: number;
}

export function Checkbox({ children, ...box }: CheckboxProps) {
  const root = (
    <Base.Root {...box} className={styles.box}>
      <Base.Indicator className={styles.indicator} keepMounted={false}>
        {box.indeterminate ? <Minus strokeWidth={3} /> : <Check strokeWidth={3} />}
      </Base.Indicator>
    </Base.Root>
  );
  if (children === undefined) return root;
  return (
    <label className={styles.label}>
      {root}
      <span>{children}</span>
    </label>
  );
}
