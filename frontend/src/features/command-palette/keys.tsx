import styles from './command-palette.module.css';

/** A key, or several keys separated by spaces. */
export function Keys({ keys }: { keys: string }) {
  return (
    <span className={styles.keys}>
      {keys.split(' ').map((key, index) => (
        <kbd key={`${key} ${index}`}>{key}</kbd>
      ))}
    </span>
  );
}
