import type { ComponentPropsWithRef, ReactNode } from 'react';
import { classNames } from '@/lib/class-names';
import styles from './icon-button.module.css';
import { Tooltip } from './tooltip';

interface IconButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'children' | 'aria-label'> {
  /** Its name, also shown as a tooltip. */
  label: string;
  children: ReactNode;
  /** `outlined` stands beside controls, `bar` in the top bar. */
  tone?: 'default' | 'outlined' | 'bar';
  offBecause?: string | undefined;
}

export function IconButton({
  label,
  children,
  tone = 'default',
  offBecause,
  className,
  onClick,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip text={offBecause ? `${label}. ${offBecause}` : label}>
      <button
        type="button"
        {...rest}
        aria-label={offBecause ? `${label}. ${offBecause}` : label}
        aria-disabled={offBecause ? true : undefined}
        className={classNames(styles.button, tone !== 'default' && styles[tone], className)}
        onClick={offBecause ? undefined : onClick}
      >
        {children}
      </button>
    </Tooltip>
  );
}
