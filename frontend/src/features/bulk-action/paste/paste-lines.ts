import { originalValue } from '@/lib/csv/csv-value';

export interface PastedLines {
  /** The distinct names, as they were written first. */
  names: string[];
  /** The number of lines that repeat an earlier name. */
  repeated: number;
}

/** Removes the quotes of a CSV or spreadsheet cell, and the apostrophes that this page's CSV files put before formulas. */
function unquote(cell: string): string {
  const text = cell.trim();
  return originalValue(/^".*"$/s.test(text) ? text.slice(1, -1).replaceAll('""', '"').trim() : text);
}

/** Returns the name in a line, in the server's notation. The columns of a spreadsheet are username, device, domain. */
function parseLine(line: string): string {
  const [username = '', device = '', domain = ''] = line.split('\t').map(unquote);
  if (username === '') return '';
  const account = domain === '' ? username : `${domain}\\${username}`;
  return device === '' ? account : `${account}@${device}`;
}

/** Reads the names in a pasted text, one per line. Names that differ only in letter case are the same. */
export function parseLines(text: string): PastedLines {
  const seen = new Set<string>();
  const names: string[] = [];
  let repeated = 0;
  for (const line of text.split(/\r\n|[\r\n\u2028\u2029]/)) {
    const name = parseLine(line);
    if (name === '') continue;
    const key = name.toLowerCase();
    if (seen.has(key)) repeated += 1;
    else {
      seen.add(key);
      names.push(name);
    }
  }
  return { names, repeated };
}
