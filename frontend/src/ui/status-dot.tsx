import type { ReactNode } from 'react';
import styles from './status-dot.module.css';

export type Tone = 'success' | 'warning' | 'danger' | 'accent' | 'neutral' | 'off';

/** A status as a coloured dot and a text. The text carries the meaning. */
export function StatusDot({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={styles.status}>
      <span className={styles.dot} data-tone={tone} aria-hidden />
      {children}
    </span>
  );
}

/** A short text on a tinted background. */
export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={styles.badge} data-tone={tone}>
      {children}
    </span>
  );
}
