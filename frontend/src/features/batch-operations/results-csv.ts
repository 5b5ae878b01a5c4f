import type { TaskLine } from './task-pages';

const header = [
  'position',
  'username',
  'device',
  'domain',
  'status',
  'code',
  'message',
  'finished_at',
  'changes',
];

/** A value as RFC 4180 wants it. What a spreadsheet would run as a formula is made text. */
export function csvValue(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function line(values: readonly string[]): string {
  return `${values.map(csvValue).join(',')}\r\n`;
}

export function csvHeader(): string {
  return line(header);
}

/** One line a task, in the API's words, so that programs can read it. */
export function csvLine(task: TaskLine): string {
  const { credential } = task;
  return line([
    String(task.position),
    credential?.username ?? '',
    credential?.device.name ?? '',
    credential?.domain?.name ?? '',
    task.status,
    task.code ?? '',
    task.message ?? '',
    task.finishedAt ?? '',
    task.changes.map(({ field, from, to }) => `${field}: ${from ?? ''} -> ${to ?? ''}`).join('; '),
  ]);
}
