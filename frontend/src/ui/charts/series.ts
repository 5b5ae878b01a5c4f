import type { Tone } from '../status-dot';

/** One series of numbers: its name and colour are the same in the chart, the legend and the table. */
export interface Series<K extends string = string> {
  key: K;
  name: string;
  tone: Tone;
}

interface StackedPart {
  series: Series;
  value: number;
  /** The sum of the values before it. */
  from: number;
}

/** Stacks the values of the series in order, and leaves out zeros. */
export function stackParts(
  series: readonly Series[],
  values: Partial<Record<string, number>>,
): StackedPart[] {
  const parts: StackedPart[] = [];
  let from = 0;
  for (const current of series) {
    const value = values[current.key] ?? 0;
    if (value > 0) parts.push({ series: current, value, from });
    from += value;
  }
  return parts;
}
