// npm run size: checks the size of the JavaScript of a first visit against a budget: the gzipped files that index.html and the
// first screen load, with their static imports. The first screen is sign-in, or the list for people who are signed in.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './lib/run.mjs';

const budget = 200 * 1024;
const dist = join(root, 'frontend', 'dist');

const index = readFileSync(join(dist, 'index.html'), 'utf8');
const shell = [...index.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, path]) => String(path));
if (shell.length === 0) throw new Error('index.html loads no JavaScript');

/**
 * Finds the chunk of a screen, which is loaded when it is shown.
 * @param {string} screen
 */
function findChunk(screen) {
  const name = readdirSync(join(dist, 'assets')).find(
    (file) => file.startsWith(`${screen}-`) && file.endsWith('.js'),
  );
  if (!name) throw new Error(`the build has no chunk ${screen}`);
  return `assets/${name}`;
}

/**
 * Returns the sizes of files and of all their static imports, by path.
 * @param {string[]} files
 * @returns {Map<string, number>}
 */
function measureImports(files) {
  const waiting = [...files];
  const sizes = new Map();
  for (const path of waiting) {
    if (sizes.has(path)) continue;
    const source = readFileSync(join(dist, path), 'utf8');
    sizes.set(path, gzipSync(source, { level: 9 }).length);
    for (const [, relative] of source.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g)) {
      waiting.push(posix.join(dirname(path), String(relative)));
    }
  }
  return sizes;
}

for (const screen of ['sign-in-page', 'credentials-page']) {
  const sizes = measureImports([...shell, findChunk(screen)]);
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  console.log(`${total} of ${budget} bytes of gzipped JavaScript on a first visit to ${screen}`);
  if (total <= budget) continue;
  for (const [path, size] of [...sizes].sort(([, a], [, b]) => b - a))
    console.log(`${String(size).padStart(8)}  ${path}`);
  process.exitCode = 1;
}
