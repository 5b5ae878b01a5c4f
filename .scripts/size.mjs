// npm run size: holds the JavaScript of a first visit to its budget: what index.html loads and the first screen, sign-in
// or the list for those who are signed in already, with everything imported statically from there, as gzip.
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
 * The chunk of a screen, which is loaded when it is shown.
 * @param {string} screen
 */
function chunk(screen) {
  const name = readdirSync(join(dist, 'assets')).find(
    (file) => file.startsWith(`${screen}-`) && file.endsWith('.js'),
  );
  if (!name) throw new Error(`the build has no chunk ${screen}`);
  return `assets/${name}`;
}

/**
 * Sizes of files and of all they import statically, by path.
 * @param {string[]} files
 * @returns {Map<string, number>}
 */
function visit(files) {
  const waiting = [...files];
  const sizes = new Map();
  for (const path of waiting) {
    if (sizes.has(path)) continue;
    const code = readFileSync(join(dist, path), 'utf8');
    sizes.set(path, gzipSync(code, { level: 9 }).length);
    for (const [, relative] of code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g)) {
      waiting.push(posix.join(dirname(path), String(relative)));
    }
  }
  return sizes;
}

for (const screen of ['sign-in-page', 'credentials-page']) {
  const sizes = visit([...shell, chunk(screen)]);
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  console.log(`${total} of ${budget} bytes of gzipped JavaScript on a first visit to ${screen}`);
  if (total <= budget) continue;
  for (const [path, size] of [...sizes].sort(([, a], [, b]) => b - a))
    console.log(`${String(size).padStart(8)}  ${path}`);
  process.exitCode = 1;
}
