import type { Person } from './person';
import styles from './person-name.module.css';

/**
 * A person's display name and username. In a narrow place the display name is truncated, never the username, which
 * identifies the person. The writing direction of the display name does not affect the text around it.
 */
export function PersonName({ person: { displayName, username } }: { person: Person }) {
  return (
    <span className={styles.person} title={`${displayName} (${username})`}>
      <bdi className={styles.name}>{displayName}</bdi> <span className={styles.username}>({username})</span>
    </span>
  );
}
