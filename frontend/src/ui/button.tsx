import type { ComponentPropsWithRef, ReactNode } from 'react';
import { classNames } from '@/lib/class-names';
import styles from './button.module.css';

export interface ButtonProps extends ComponentPropsWithRef<'button'> {
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  size?: 'medium' | 'small';
  icon?: ReactNode;
  /** The action is running: the button stays focusable and does nothing. */
  busy?: boolean;
  /** Why the button is disabled. It stays focusable, so that the reason can be read. */
  disabledReason?: string | undefined;
}

export function buttonClass(
  variant: ButtonProps['variant'] = 'secondary',
  size: ButtonProps['size'] = 'medium',
): string {
  return classNames(styles.button, styles[variant], size === 'small' && styles.small);
}

export function Button({
  variant,
  size,
  icon,
  busy,
  disabledReason,
  className,
  children,
  onClick,
  type,
  ...rest
}: ButtonProps) {
  const inactive = Boolean(busy || disabledReason);
  return (
    <button
      {...rest}
      type={type ?? 'button'}
      className={classNames(buttonClass(variant, size), className)}
      aria-disabled={inactive || undefined}
      aria-busy={busy || undefined}
      title={disabledReason ?? rest.title}
      onClick={inactive ? (event) => event.preventDefault() : onClick}
    >
      {busy ? <span className={styles.spinner} aria-hidden /> : icon}
      {children}
      {disabledReason ? <span className="visually-hidden">. {disabledReason}</span> : null}
    </button>
  );
}
