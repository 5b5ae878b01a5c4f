// Builds the page and the program that embeds it.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, script } from './run.mjs';

export const data = join(root, '.data');
export const binary = join(data, process.platform === 'win32' ? 'bulwark.exe' : 'bulwark');

/** Builds the page, unless it is newer than all its sources, and the program. */
export async function build({ page = true } = {}) {
  if (page && isPageStale()) {
    console.log('Building the page …');
    await script('build:web', ['--', '--logLevel', 'warn']);
  }
  console.log('Building the program …');
  await run('go', ['build', '-o', binary, './server']);
}

function isPageStale() {
  const built = join(root, 'frontend', 'dist', 'index.html');
  if (!existsSync(built)) return true;
  const sources = [join(root, 'frontend'), join(root, 'graph', 'schema'), join(root, 'package-lock.json')];
  return Math.max(...sources.map(lastChange)) > statSync(built).mtimeMs;
}

/**
 * Returns the time of the last change below a path, in milliseconds.
 * @param {string} path
 * @returns {number}
 */
function lastChange(path) {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  const below = readdirSync(path).filter((name) => name !== 'dist' && name !== 'node_modules');
  return Math.max(0, ...below.map((name) => lastChange(join(path, name))));
}
