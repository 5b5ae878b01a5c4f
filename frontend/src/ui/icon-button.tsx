import type { ComponentPropsWithRef, ReactNode } from 'react';
import { classNames } from '@/lib/class-names';
import styles from './icon-button.module.css';
import { tooltip } from './tooltip';

interface IconButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'children' | 'aria-label'> {
  /** The accessible name, also shown as a tooltip. */
  label: string;
  children: ReactNode;
  /** `outlined` is for use next to controls, `bar` for the top bar. */
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
  const name = offBecause ? `${label}. ${offBecause}` : label;
  return (
    <button
      type="button"
      {...rest}
      {...tooltip(name)}
      aria-label={name}
      aria-disabled={offBecause ? true : undefined}
      className={classNames(styles.button, tone !== 'default' && styles[tone], className)}
      onClick={offBecause ? undefined : onClick}
    >
      {children}
    </button>
  );
}
