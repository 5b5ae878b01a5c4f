/** Returns the lines of a chart's scale: from 0 in round steps to the largest value or just above, at most five. */
export function scaleFor(largest: number): number[] {
  if (largest <= 0) return [0, 1];
  const minimumStep = largest / 4;
  const power = 10 ** Math.floor(Math.log10(minimumStep));
  const step = Math.max(
    1,
    ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= minimumStep) ?? 10) * power,
  );
  const wholeStep = step < 10 ? Math.ceil(step) : step;
  return Array.from({ length: Math.ceil(largest / wholeStep) + 1 }, (_, index) => index * wholeStep);
}
