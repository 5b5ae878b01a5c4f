/** The lines of a chart's scale from 0 up: round steps, at most five lines, the last one not below the largest value. */
export function scaleFor(largest: number): number[] {
  if (largest <= 0) return [0, 1];
  const rough = largest / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power);
  const whole = step < 10 ? Math.ceil(step) : step;
  return Array.from({ length: Math.ceil(largest / whole) + 1 }, (_, index) => index * whole);
}
