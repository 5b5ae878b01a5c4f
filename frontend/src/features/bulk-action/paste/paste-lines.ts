import { originalValue } from '@/lib/csv/csv-value';

export interface PastedLines {
  /** Each name once, as it was first written. */
  names: string[];
  /** How many further lines named the same again. */
  repeated: number;
}

/** A cell as a spreadsheet or a CSV file may quote it; also one of a file that the page wrote. */
function unquoted(cell: string): string {
  const text = cell.trim();
  return originalValue(/^".*"$/s.test(text) ? text.slice(1, -1).replaceAll('""', '"').trim() : text);
}

/** A line as the server reads it. Columns of a spreadsheet are username, device, domain. */
function nameOf(line: string): string {
  const [username = '', device = '', domain = ''] = line.split('\t').map(unquoted);
  if (username === '') return '';
  const account = domain === '' ? username : `${domain}\\${username}`;
  return device === '' ? account : `${account}@${device}`;
}

/** The names in a pasted text, one a line. Letter case makes no difference, so it makes no second name either. */
export function parseLines(text: string): PastedLines {
  const seen = new Set<string>();
  const names: string[] = [];
  let repeated = 0;
  for (const line of text.split(/\r\n|[\r\n\u2028\u2029]/)) {
    const name = nameOf(line);
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
