import styles from './charts.module.css';
import { stackParts, type Series } from './series';

/** The parts of a whole as one bar. A table next to it has the numbers. */
export function ShareBar({ series, values }: { series: readonly Series[]; values: Record<string, number> }) {
  const total = series.reduce((sum, { key }) => sum + (values[key] ?? 0), 0);
  return (
    <svg className={styles.share} width="100%" height={12} aria-hidden focusable="false">
      <rect width="100%" height={12} className={styles.rest} />
      {stackParts(series, values).map(({ series: { key, tone }, value, from }) => (
        <rect
          key={key}
          x={`${(from / total) * 100}%`}
          width={`${(value / total) * 100}%`}
          height={12}
          data-tone={tone}
        />
      ))}
    </svg>
  );
}
