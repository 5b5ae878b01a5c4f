import { useFormat } from '@/lib/i18n/catalogue';
import { Bar, type ChartBar } from './bar';
import styles from './charts.module.css';
import { scaleFor } from './scale';
import type { Series } from './series';

interface BarChartProps {
  series: readonly Series[];
  bars: readonly ChartBar[];
  /** Every n-th bar has a label below it. */
  labelInterval: number;
}

const height = 168;
const top = 8;
const bottom = 24;
const left = 44;
const plotHeight = height - top - bottom;
/** The scale ends here at the lowest, so that a count of one is not a full bar. */
const minimumScale = 4;

/** Stacked bars. Screen readers and keyboards use the table next to the chart; the mouse can also click a bar. */
export function BarChart({ series, bars, labelInterval }: BarChartProps) {
  const f = useFormat();
  const totalOf = (bar: ChartBar) => series.reduce((total, { key }) => total + (bar.values[key] ?? 0), 0);
  const lines = scaleFor(Math.max(minimumScale, ...bars.map(totalOf)));
  const maximum = lines.at(-1) ?? 1;
  const y = (value: number) => top + plotHeight - (value / maximum) * plotHeight;
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
            start={index / bars.length}
            width={1 / bars.length}
            y={y}
            label={index % labelInterval === 0 ? bar.label : undefined}
          />
        ))}
      </svg>
    </svg>
  );
}
