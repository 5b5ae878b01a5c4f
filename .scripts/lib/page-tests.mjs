// Runs the page's unit tests.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { npmCommand, runForExitCode } from './run.mjs';

/** @returns {Promise<import('./counts.mjs').Counts>} */
export async function runPageTests() {
  const home = mkdtempSync(join(tmpdir(), 'bulwark-vitest-'));
  const file = join(home, 'result.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const status = await runForExitCode(npmCommand, ['run', '--silent', 'test:web', '--', ...reporters]);
    return readReport(file, status);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/**
 * @param {string} file what Vitest reports
 * @param {number} status its exit code
 */
function readReport(file, status) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    const result = {
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + report.numTodoTests,
    };
    if (status !== 0 && result.failed === 0) result.failed = 1;
    return result;
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
