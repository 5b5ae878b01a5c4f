import { formatFor } from '@/lib/i18n/format';

const f = formatFor('en');

export const en = {
  title: 'Search and commands',
  placeholder: 'A screen, username, device or #number',
  groups: {
    screens: 'Screens',
    actions: 'Bulk Action',
    operations: 'Batch operations',
    credentials: 'Credentials',
    devices: 'Devices',
  },
  nothing: 'Nothing found.',
  searching: 'Searching…',
  failed: 'The search failed. Screens and commands still work.',
  results: (count: number) => f.plural(count, { one: '# result', other: '# results' }),
  choose: 'choose',
  go: 'open',
  helpTitle: 'Keyboard shortcuts',
  goTo: 'Go to',
  anywhere: 'Anywhere',
  palette: 'Search and commands',
  focusSearch: 'Search in the list',
  help: 'These shortcuts',
  inLists: 'In lists',
  move: 'Another row',
  pages: 'A page up or down',
  ends: 'First or last row',
  tick: 'Select the row, or not',
  stretch: 'Select a range',
  all: 'Select all that match',
  clear: 'Clear the selection',
  open: 'Open the row',
  singleKeys: 'Shortcuts without Ctrl',
  singleKeysText: 'Turn them off if speech input or a switch presses keys by itself.',
};
