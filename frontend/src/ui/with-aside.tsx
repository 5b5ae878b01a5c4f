import type { ReactNode } from 'react';
import styles from './with-aside.module.css';

/** A page's main content with a side column. In a narrow window they become one column. */
export function WithAside({ aside, children }: { aside: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.columns}>
      <div className={styles.main}>{children}</div>
      <div className={styles.aside}>{aside}</div>
    </div>
  );
}
