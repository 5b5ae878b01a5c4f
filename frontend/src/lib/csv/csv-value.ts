// Turns whatever a spreadsheet would run as a formula into text, for every separator: Excel splits at semicolons in Brazil and
// Germany, and at commas or tabs elsewhere. The importer (server/inventory/formulas.go) reverses exactly this.

/** Where a cell can start: at the start of a value, or after any character that some program splits at. */
const cellStart = '(?:^|[;,|\\t\\r\\n])';
/** Characters that programs skip before a formula: white space, control and invisible characters, and quotes. */
const skipped =
  '[\\u0000-\\u0020"\\u007f-\\u00a0\\u1680\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u2064\\u3000\\ufeff]*';
/** Characters that start a formula, also in full width. */
const formulaStart = '[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20]';

const dangerous = new RegExp(`(${cellStart}${skipped}'*)(${formulaStart})`, 'g');
const neutralized = new RegExp(`(${cellStart}${skipped}'*)'(${formulaStart})`, 'g');

/** Returns a value in RFC 4180 form, always quoted, with an apostrophe before anything that could start a formula. */
export function csvValue(value: string): string {
  return `"${value.replace(dangerous, "$1'$2").replaceAll('"', '""')}"`;
}

/** Reverses csvValue. Takes a value without its quotes. */
export function originalValue(value: string): string {
  return value.replace(neutralized, '$1$2');
}
