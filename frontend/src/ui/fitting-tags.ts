const gap = 4;
const padding = 14;
const letterWidth = 6.8;
/** The width of “+9”. */
const overflowWidth = 30;

/**
 * Returns how many of these tags fit on a line of `width` pixels, at least one. It is an estimate from the number of
 * letters, because measuring every row would slow down scrolling.
 */
export function countFittingTags(names: readonly string[], width: number): number {
  let used = 0;
  for (const [index, name] of names.entries()) {
    used += padding + letterWidth * name.length + (index > 0 ? gap : 0);
    const reserved = index < names.length - 1 ? gap + overflowWidth : 0;
    if (index > 0 && used + reserved > width) return index;
  }
  return names.length;
}
