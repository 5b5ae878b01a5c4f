import { csvValue } from '@/lib/csv/csv-value';
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

function line(values: readonly string[]): string {
  return `${values.map(csvValue).join(',')}\r\n`;
}

export function csvHeader(): string {
  return line(header);
}

/** Returns the line of a task. It contains the names of the API, so that programs can read it. */
export function csvLine(task: TaskLine): string {
  return line([
    String(task.position),
    task.username ?? '',
    task.deviceName ?? '',
    task.domainName ?? '',
    task.status,
    task.code ?? '',
    task.message ?? '',
    task.finishedAt ?? '',
    task.changes.map(({ field, from, to }) => `${field}: ${from ?? ''} -> ${to ?? ''}`).join('; '),
  ]);
}
