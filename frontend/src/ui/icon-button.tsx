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
  disabledReason?: string | undefined;
}

export function IconButton({
  label,
  children,
  tone = 'default',
  disabledReason,
  className,
  onClick,
  ...rest
}: IconButtonProps) {
  const name = disabledReason ? `${label}. ${disabledReason}` : label;
  return (
    <button
      type="button"
      {...rest}
      {...tooltip(name)}
      aria-label={name}
      aria-disabled={disabledReason ? true : undefined}
      className={classNames(styles.button, tone !== 'default' && styles[tone], className)}
      onClick={disabledReason ? undefined : onClick}
    >
      {children}
    </button>
  );
}
