import styles from './command-palette.module.css';

/** Keys to press, one after another when there is a space between them. */
export function Keys({ keys }: { keys: string }) {
  return (
    <span className={styles.keys}>
      {keys.split(' ').map((key, index) => (
        <kbd key={`${key} ${index}`}>{key}</kbd>
      ))}
    </span>
  );
}
