// What a spreadsheet would run as a formula is made text, whatever it takes for the separator: Excel in Brazil and Germany
// splits at semicolons, in other places at commas or tabs. The importer (server/inventory/formulas.go) undoes exactly this.

/** Where a cell may begin: at the beginning of a value, or after anything that some program splits at. */
const cellStart = '(?:^|[;,|\\t\\r\\n])';
/** What programs skip in front of a formula: white space, control characters, invisible characters and quotes. */
const skipped =
  '[\\u0000-\\u0020"\\u007f-\\u00a0\\u1680\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u2064\\u3000\\ufeff]*';
/** What begins a formula, also in full width. */
const formula = '[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20]';

const dangerous = new RegExp(`(${cellStart}${skipped}'*)(${formula})`, 'g');
const neutralized = new RegExp(`(${cellStart}${skipped}'*)'(${formula})`, 'g');

/** A value as RFC 4180 wants it, always quoted, with an apostrophe before whatever could begin a formula. */
export function csvValue(value: string): string {
  return `"${value.replace(dangerous, "$1'$2").replaceAll('"', '""')}"`;
}

/** The value that csvValue was given, without the apostrophes. Takes a value that is unquoted already. */
export function originalValue(value: string): string {
  return value.replace(neutralized, '$1$2');
}
