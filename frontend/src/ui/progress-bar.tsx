import styles from './progress-bar.module.css';

interface ProgressBarProps {
  label: string;
  total: number;
  /** Parts from left to right. They add up to `total` when everything is done. */
  parts: readonly { tone: 'success' | 'warning' | 'danger' | 'accent' | 'off'; value: number }[];
  /** What screen readers say instead of a percentage. */
  valueText?: string;
}

export function ProgressBar({ label, total, parts, valueText }: ProgressBarProps) {
  const done = parts.reduce((sum, part) => sum + part.value, 0);
  return (
    <div
      className={styles.bar}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={done}
      aria-valuetext={valueText}
    >
      {parts.map((part) => (
        <span
          key={part.tone}
          className={styles.part}
          data-tone={part.tone}
          style={{ width: `${total === 0 ? 0 : (part.value / total) * 100}%` }}
        />
      ))}
    </div>
  );
}
