import type { ReactNode } from 'react';
import styles from './status-dot.module.css';

export type Tone = 'success' | 'warning' | 'danger' | 'accent' | 'neutral' | 'off';

/** A state as a dot and a word; the word carries the meaning. */
export function StatusDot({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={styles.status}>
      <span className={styles.dot} data-tone={tone} aria-hidden />
      {children}
    </span>
  );
}

/** A short word on a tinted ground. */
export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={styles.badge} data-tone={tone}>
      {children}
    </span>
  );
}
