// npm run size: holds the JavaScript of a first visit to its budget: what index.html loads, with everything imported
// statically from there, as gzip.
import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './lib/run.mjs';

const budget = 200 * 1024;
const dist = join(root, 'frontend', 'dist');

const index = readFileSync(join(dist, 'index.html'), 'utf8');
const waiting = [...index.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, path]) => path);
const sizes = new Map();
while (waiting.length > 0) {
  const path = waiting.pop();
  if (sizes.has(path)) continue;
  const code = readFileSync(join(dist, path), 'utf8');
  sizes.set(path, gzipSync(code, { level: 9 }).length);
  for (const [, relative] of code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g)) {
    waiting.push(posix.join(dirname(path), relative));
  }
}

for (const [path, size] of [...sizes].sort(([, a], [, b]) => b - a))
  console.log(`${String(size).padStart(8)}  ${path}`);
const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
console.log(`${String(total).padStart(8)}  of ${budget} bytes of gzipped JavaScript on a first visit`);
process.exitCode = sizes.size > 0 && total <= budget ? 0 : 1;
