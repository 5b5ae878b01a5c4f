// Watches the Go sources.
import { watch } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

const folders = ['ent', 'graph', 'server'];
const delay = 200; // ms without a further change, because editors and Git write several files

/**
 * Reports whether a changed file is part of the program: a Go file that is no test, or an embedded SQL file.
 * @param {string | null} name
 */
export const belongsToProgram = (name) =>
  name !== null && /\.(go|sql)$/.test(name) && !name.endsWith('_test.go');

/**
 * Calls changed after the program's sources have changed. Returns a function that stops watching.
 * @param {() => void} changed
 */
export function watchProgram(changed) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const note = (/** @type {string} */ _, /** @type {string | null} */ name) => {
    if (!belongsToProgram(name)) return;
    clearTimeout(timer);
    timer = setTimeout(changed, delay);
  };
  const watchers = folders.map((folder) => watch(join(root, folder), { recursive: true }, note));
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}

/**
 * Returns a function that runs `work`, one at a time. Calls while it is running cause one more run afterwards.
 * @param {() => Promise<void>} work
 */
export function oneAtATime(work) {
  let running = false;
  let again = false;
  return async () => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    try {
      do {
        again = false;
        await work();
      } while (again);
    } finally {
      running = false;
    }
  };
}
