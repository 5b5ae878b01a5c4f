import type { Person } from './person';
import styles from './person-name.module.css';

/**
 * A person's display name and username. Where there is little room the display name is cut, never the username: a long
 * display name must not hide who somebody is. The display name cannot change the direction of what stands around it.
 */
export function PersonName({ person: { displayName, username } }: { person: Person }) {
  return (
    <span className={styles.person} title={`${displayName} (${username})`}>
      <bdi className={styles.name}>{displayName}</bdi> <span className={styles.username}>({username})</span>
    </span>
  );
}
