import { useEffect, useRef, useState } from 'react';
import { useErrorText } from '@/ui/states';
import { toast } from '@/ui/toast';
import { csvHeader, csvLine } from './results-csv';
import { taskPages } from './task-pages';

const linesOfPart = 10_000;

interface ResultsDownload {
  start: () => void;
  busy: boolean;
  /** How many tasks have been read. */
  done: number;
}

/** Reads all tasks page by page and hands them to the browser as a file. Leaving the page ends it. */
export function useResultsDownload(operation: { id: string; number: number }): ResultsDownload {
  const errorText = useErrorText();
  const [done, setDone] = useState<number | null>(null);
  const abort = useRef<AbortController>(undefined);
  useEffect(() => () => abort.current?.abort(), []);
  const run = async () => {
    const controller = new AbortController();
    abort.current = controller;
    setDone(0);
    try {
      // The mark tells spreadsheets that it is UTF-8. Finished parts are blobs, which the browser keeps outside the page's
      // memory: a million lines are no burden to it.
      const finished: Blob[] = [];
      let parts = ['\uFEFF', csvHeader()];
      let count = 0;
      for await (const page of taskPages(operation.id, null, controller.signal)) {
        parts.push(...page.map(csvLine));
        count += page.length;
        setDone(count);
        if (parts.length >= linesOfPart) {
          finished.push(new Blob(parts));
          parts = [];
        }
      }
      save(
        new Blob([...finished, ...parts], { type: 'text/csv;charset=utf-8' }),
        `batch-operation-${operation.number}.csv`,
      );
    } catch (error) {
      if (!controller.signal.aborted) toast(errorText(error), { tone: 'danger' });
    } finally {
      setDone(null);
    }
  };
  return { start: () => void run(), busy: done !== null, done: done ?? 0 };
}

function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
