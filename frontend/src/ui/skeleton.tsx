import styles from './skeleton.module.css';

/** A placeholder for text that is loading. `width` is any CSS width. */
export function Skeleton({ width = '100%', height = 12 }: { width?: string; height?: number }) {
  return <span className={styles.skeleton} style={{ width, height }} aria-hidden />;
}
