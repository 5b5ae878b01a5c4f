import { formatFor } from '@/lib/i18n/format';

const f = formatFor('en');

export const en = {
  title: 'Import',
  text: 'Registers credentials from a CSV file, with the devices, domains, tags and password types they name.',
  back: 'Credentials',
  choose: 'Choose a CSV file',
  drop: 'or drop it here. The first line names the columns.',
  columns:
    'Columns: username, device, address, domain, password type, tags, status, expires at, additional information. Usual other spellings are understood.',
  file: (name: string, size: string) => `${name} · ${size}`,
  other: 'Choose another file',
  strict: 'Refuse the whole file when one line is wrong',
  strictText: 'Otherwise the wrong lines are left out and listed.',
  checking: 'Looking through the file. Nothing is stored.',
  importing: 'Storing. Leave this page open.',
  lines: (count: number) => f.plural(count, { one: '# line', other: '# lines' }),
  would: 'This is what importing would do',
  done: 'This was imported',
  notDone: 'Nothing was stored',
  notDoneText: 'A line was wrong and the whole file was to be refused. Correct it and choose it again.',
  wouldBeRefused: 'The whole file would be refused',
  wouldBeRefusedText: 'Correct the wrong lines and choose the file again, or let them be left out.',
  stored: { would: 'would be stored', done: 'stored' },
  existing: 'exist already',
  rejected: 'rejected',
  alsoCreated: 'Registered along the way',
  devices: (count: number) => f.plural(count, { one: '# device', other: '# devices' }),
  domains: (count: number) => f.plural(count, { one: '# domain', other: '# domains' }),
  tags: (count: number) => f.plural(count, { one: '# tag', other: '# tags' }),
  passwordTypes: (count: number) => f.plural(count, { one: '# password type', other: '# password types' }),
  unknownColumns: (names: string) => `Columns that are not known are left out: ${names}.`,
  passwordColumns: (names: string) =>
    `Passwords are never read: ${names}. Delete the file when you are done.`,
  problems: 'Lines with problems',
  line: 'Line',
  problem: 'Problem',
  moreProblems: (count: number) =>
    f.plural(count, { one: '# more line has problems.', other: '# more lines have problems.' }),
  import: (count: number) => `Import ${f.plural(count, { one: '# credential', other: '# credentials' })}`,
  nothingToDo: 'The file holds nothing new.',
  show: 'Show credentials',
  again: 'Import another file',
  stop: 'Stop',
  failed: 'The file could not be read',
  /** By code, or by code and column of the header. */
  refusals: {
    'REQUIRED header': 'The file is empty. Its first line names the columns.',
    'REQUIRED username': 'The first line has no column for the username, for example “username”.',
    'REQUIRED device': 'The first line has no column for the device, for example “device” or “address”.',
    TOO_MANY: 'The file is too large: at most 1,000,000 lines and 256 MiB. Split it.',
    BAD_USER_INPUT: 'The file could not be read to its end.',
    TIMEOUT: 'The file arrived too slowly. Send it over a faster connection.',
  },
};
