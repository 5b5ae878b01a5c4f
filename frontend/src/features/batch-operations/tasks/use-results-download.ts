import { useEffect, useRef, useState } from 'react';
import { useErrorText } from '@/ui/states';
import { toast } from '@/ui/toast';
import { csvHeader, csvLine } from './results-csv';
import { taskPages } from './task-pages';

const linesPerBlob = 10_000;

interface ResultsDownload {
  start: () => void;
  busy: boolean;
  /** The number of tasks read so far. */
  done: number;
}

/** Reads all tasks page by page and saves them as a CSV file. Unmounting aborts it. */
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
      // The byte order mark tells spreadsheets that the file is UTF-8. Browsers keep blobs outside the heap of the page, so
      // a million lines need little memory.
      const finished: Blob[] = [];
      let lines = ['\uFEFF', csvHeader()];
      let count = 0;
      for await (const page of taskPages(operation.id, null, controller.signal)) {
        lines.push(...page.map(csvLine));
        count += page.length;
        setDone(count);
        if (lines.length >= linesPerBlob) {
          finished.push(new Blob(lines));
          lines = [];
        }
      }
      save(
        new Blob([...finished, ...lines], { type: 'text/csv;charset=utf-8' }),
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
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
