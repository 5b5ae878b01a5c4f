/** Parses `#12` or `12` as the number of an operation; undefined for other texts. */
export function operationNumber(query: string): number | undefined {
  const digits = /^#?(\d{1,9})$/.exec(query.trim())?.[1];
  return digits === undefined ? undefined : Number(digits);
}
