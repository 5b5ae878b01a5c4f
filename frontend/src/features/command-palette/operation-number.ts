/** The number of an operation, when that is what was typed: `#12` or `12`. */
export function operationNumber(typed: string): number | undefined {
  const digits = /^#?(\d{1,9})$/.exec(typed.trim())?.[1];
  return digits === undefined ? undefined : Number(digits);
}
