import type { Tone } from '../status-dot';

/** One kind of figure: its name and its colour, the same in the chart, its legend and the table. */
export interface Series<K extends string = string> {
  key: K;
  name: string;
  tone: Tone;
}

export interface StackedPart {
  series: Series;
  value: number;
  /** The sum of what lies before it. */
  from: number;
}

/** The parts one after another, without those that are nothing. */
export function stack(series: readonly Series[], values: Partial<Record<string, number>>): StackedPart[] {
  const parts: StackedPart[] = [];
  let from = 0;
  for (const one of series) {
    const value = values[one.key] ?? 0;
    if (value > 0) parts.push({ series: one, value, from });
    from += value;
  }
  return parts;
}
