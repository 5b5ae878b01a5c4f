import { Link, type LinkOptions } from '@tanstack/react-router';
import styles from './charts.module.css';
import { stackParts, type Series } from './series';

export interface ChartBar {
  key: string;
  /** Shown below the bar, where there is room. */
  label: string;
  tooltip: string;
  /** The value of each series, by its key. */
  values: Partial<Record<string, number>>;
  link: LinkOptions;
}

interface BarProps {
  bar: ChartBar;
  series: readonly Series[];
  /** The bar's horizontal position and width, as fractions of the plot. */
  start: number;
  width: number;
  y: (value: number) => number;
  label: string | undefined;
}

const percent = (fraction: number) => `${fraction * 100}%`;

export function Bar({ bar, series, start, width, y, label }: BarProps) {
  const baseline = y(0);
  return (
    <Link {...bar.link} tabIndex={-1} className={styles.bar}>
      <title>{bar.tooltip}</title>
      <rect x={percent(start)} width={percent(width)} y={0} height={baseline} className={styles.place} />
      {stackParts(series, bar.values).map(({ series: { key, tone }, value, from }) => {
        // One among thousands stays visible.
        const height = Math.max(2, y(from) - y(from + value));
        return (
          <rect
            key={key}
            x={percent(start + width * 0.16)}
            width={percent(width * 0.68)}
            y={y(from) - height}
            height={height}
            data-tone={tone}
          />
        );
      })}
      {label === undefined ? null : (
        <text x={percent(start + width / 2)} y={baseline + 18} textAnchor="middle" className={styles.label}>
          {label}
        </text>
      )}
    </Link>
  );
}
