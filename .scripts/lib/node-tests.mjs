// Runs tests with Node's test runner and counts them.
import { captureOutput } from './run.mjs';

/**
 * @param {string[]} args options of Node, and files
 * @param {Record<string, string>} [env]
 * @returns {Promise<import('./counts.mjs').Counts>}
 */
export async function runNodeTests(args, env = {}) {
  const { status, output } = await captureOutput(
    process.execPath,
    ['--test', '--test-reporter=spec', ...args],
    {
      env,
    },
  );
  /** @param {string} what */
  const count = (what) => Number(new RegExp(`^ℹ ${what} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  const counts = {
    passed: count('pass'),
    failed: count('fail') + count('cancelled'),
    skipped: count('skipped'),
  };
  if (status !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}
