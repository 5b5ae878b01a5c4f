import { useFormat } from '@/lib/i18n/catalogue';
import { Bar, type ChartBar } from './bar';
import styles from './charts.module.css';
import { scaleFor } from './scale';
import type { Series } from './series';

interface BarChartProps {
  series: readonly Series[];
  bars: readonly ChartBar[];
  /** Every how many bars a label stands below. */
  labelEvery: number;
}

const height = 168;
const top = 8;
const bottom = 24;
const left = 44;
const plot = height - top - bottom;
/** A single one is no full bar. */
const least = 4;

/**
 * Bars of stacked parts. It is a picture beside a table: screen readers and keyboards have the table, the mouse may also
 * click a bar.
 */
export function BarChart({ series, bars, labelEvery }: BarChartProps) {
  const f = useFormat();
  const sum = (bar: ChartBar) => series.reduce((total, { key }) => total + (bar.values[key] ?? 0), 0);
  const lines = scaleFor(Math.max(least, ...bars.map(sum)));
  const most = lines.at(-1) ?? 1;
  const y = (value: number) => top + plot - (value / most) * plot;
  return (
    <svg className={styles.chart} width="100%" height={height} aria-hidden focusable="false">
      {lines.map((line) => (
        <g key={line}>
          <line x1={left} x2="100%" y1={y(line)} y2={y(line)} className={styles.line} />
          <text x={left - 8} y={y(line) + 4} textAnchor="end" className={styles.label}>
            {f.number(line)}
          </text>
        </g>
      ))}
      <svg x={left} width={`calc(100% - ${left}px)`} height={height} className={styles.plot}>
        {bars.map((bar, index) => (
          <Bar
            key={bar.key}
            bar={bar}
            series={series}
            place={index / bars.length}
            width={1 / bars.length}
            y={y}
            label={index % labelEvery === 0 ? bar.short : undefined}
          />
        ))}
      </svg>
    </svg>
  );
}
