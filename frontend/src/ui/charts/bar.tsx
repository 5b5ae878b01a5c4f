import { Link, type LinkOptions } from '@tanstack/react-router';
import styles from './charts.module.css';
import { stack, type Series } from './series';

export interface ChartBar {
  key: string;
  /** Stands below the bar, where there is room. */
  short: string;
  /** What hovering says. */
  words: string;
  /** The height of each series' part, from below. */
  values: Partial<Record<string, number>>;
  link: LinkOptions;
}

interface BarProps {
  bar: ChartBar;
  series: readonly Series[];
  /** Where the bar begins and how wide its place is, as parts of the plot. */
  place: number;
  width: number;
  y: (value: number) => number;
  label: string | undefined;
}

const percent = (part: number) => `${part * 100}%`;

export function Bar({ bar, series, place, width, y, label }: BarProps) {
  const ground = y(0);
  return (
    <Link {...bar.link} tabIndex={-1} className={styles.bar}>
      <title>{bar.words}</title>
      <rect x={percent(place)} width={percent(width)} y={0} height={ground} className={styles.place} />
      {stack(series, bar.values).map(({ series: { key, tone }, value, from }) => {
        // A single one among thousands is still to be seen.
        const height = Math.max(2, y(from) - y(from + value));
        return (
          <rect
            key={key}
            x={percent(place + width * 0.16)}
            width={percent(width * 0.68)}
            y={y(from) - height}
            height={height}
            data-tone={tone}
          />
        );
      })}
      {label === undefined ? null : (
        <text x={percent(place + width / 2)} y={ground + 18} textAnchor="middle" className={styles.label}>
          {label}
        </text>
      )}
    </Link>
  );
}
