// Running the tests in a real browser: node's test runner over frontend/e2e, against the built program.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { binary } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { captured, root } from './run.mjs';

const folder = join('frontend', 'e2e');

/** Resolves with { passed, failed, skipped }. The tests find the program in BULWARK_BINARY. */
export async function browserTests(patterns = []) {
  const chromium = await ensureChromium();
  const files = testFiles(patterns);
  if (files.length === 0) throw new Error(`there are no tests in ${folder}`);
  const { status, output } = await captured(
    process.execPath,
    ['--test', '--test-concurrency=1', '--test-reporter=spec', ...files],
    { env: { BULWARK_BINARY: binary, CHROMIUM_PATH: chromium } },
  );
  const count = (what) => Number(new RegExp(`^ℹ ${what} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  const result = {
    passed: count('pass'),
    failed: count('fail') + count('cancelled'),
    skipped: count('skipped'),
  };
  if (status !== 0 && result.failed === 0) result.failed = 1;
  return result;
}

function testFiles(patterns) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((name) => name.endsWith('.test.mjs'))
    .filter((name) => patterns.length === 0 || patterns.some((pattern) => name.includes(pattern)))
    .sort();
}
