// Runs the browser tests in frontend/e2e with Node's test runner, against the compiled program.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { binary } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { runNodeTests } from './node-tests.mjs';
import { root } from './run.mjs';

const folder = join('frontend', 'e2e');

/**
 * The tests find the program in BULWARK_BINARY.
 * @param {string[]} patterns parts of the names of the files to run; none for all
 * @returns {Promise<import('./counts.mjs').Counts>}
 */
export async function runBrowserTests(patterns = []) {
  const chromium = await ensureChromium();
  const files = testFiles(patterns);
  if (files.length === 0) throw new Error(`there are no tests in ${folder}`);
  return runNodeTests(['--import', 'tsx', '--test-concurrency=1', ...files], {
    BULWARK_BINARY: binary,
    CHROMIUM_PATH: chromium,
  });
}

/** @param {string[]} patterns */
function testFiles(patterns) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((name) => name.endsWith('.test.ts'))
    .filter((name) => patterns.length === 0 || patterns.some((pattern) => name.includes(pattern)))
    .sort();
}
