// Runs the tests in a real browser: Node's test runner over frontend/e2e, against the built program.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { binary } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { captured, root } from './run.mjs';

const folder = join('frontend', 'e2e');

/**
 * The tests find the program in BULWARK_BINARY.
 * @param {string[]} patterns parts of the names of the files to run; none for all
 * @returns {Promise<import('./counts.mjs').Counts>}
 */
export async function browserTests(patterns = []) {
  const chromium = await ensureChromium();
  const files = testFiles(patterns);
  if (files.length === 0) throw new Error(`there are no tests in ${folder}`);
  const { status, output } = await captured(
    process.execPath,
    ['--import', 'tsx', '--test', '--test-concurrency=1', '--test-reporter=spec', ...files],
    { env: { BULWARK_BINARY: binary, CHROMIUM_PATH: chromium } },
  );
  /** @param {string} what */
  const count = (what) => Number(new RegExp(`^ℹ ${what} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  const result = {
    passed: count('pass'),
    failed: count('fail') + count('cancelled'),
    skipped: count('skipped'),
  };
  if (status !== 0 && result.failed === 0) result.failed = 1;
  return result;
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
