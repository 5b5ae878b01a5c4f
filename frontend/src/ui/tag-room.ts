const gap = 4;
const padding = 14;
const letter = 6.8;
/** Room for “+9”. */
const rest = 30;

/**
 * How many of these tags a line of `room` pixels holds whole, estimated from their letters: measuring each row would slow
 * down scrolling. The first is always among them; it alone may have to be shortened.
 */
export function fittingTags(names: readonly string[], room: number): number {
  let used = 0;
  for (const [index, name] of names.entries()) {
    used += padding + letter * name.length + (index > 0 ? gap : 0);
    const left = index < names.length - 1 ? gap + rest : 0;
    if (index > 0 && used + left > room) return index;
  }
  return names.length;
}
