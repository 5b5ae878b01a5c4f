// Runs Go's tests and counts those without subtests, by the database in their name.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { root } from './run.mjs';

const failuresShown = 400; // lines of output of one failed test
const countOf = /** @type {const} */ ({ pass: 'passed', fail: 'failed', skip: 'skipped' });

/** @typedef {'pass' | 'fail' | 'skip'} Result */

/** @typedef {import('./counts.mjs').Counts & { sqlite: number, postgres: number, other: number }} GoCounts */

/**
 * What `go test -json` reported so far. A key is a package, or a package and a test.
 * @typedef {{
 *   results: Map<string, Result>,
 *   parents: Set<string>,
 *   output: Map<string, string[]>,
 *   brokenPackages: string[],
 * }} Report
 */

/**
 * Runs `go test`.
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @returns {Promise<GoCounts>}
 */
export function runGoTests(args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn('go', ['test', '-json', ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    /** @type {Report} */
    const report = { results: new Map(), parents: new Set(), output: new Map(), brokenPackages: [] };
    createInterface({ input: child.stdout }).on('line', (line) => parseLine(report, line));
    child.on('error', reject);
    child.on('close', (status) => resolve(countResults(report, status)));
  });
}

/**
 * @param {Report} report
 * @param {string} line
 */
function parseLine(report, line) {
  let event;
  try {
    event = JSON.parse(line);
  } catch {
    console.log(line);
    return;
  }
  const { Action: action, Package: name = event.ImportPath ?? '', Test: test } = event;
  const key = test ? `${name} ${test}` : name;
  if (action === 'output' || action === 'build-output') keepOutput(report, key, event.Output);
  if (action === 'run' && test?.includes('/')) {
    report.parents.add(`${name} ${test.slice(0, test.lastIndexOf('/'))}`);
  }
  if (!['pass', 'fail', 'skip'].includes(action)) return;
  if (test) report.results.set(key, action);
  else console.log(`${action === 'fail' ? 'FAIL' : 'ok  '}  ${name}  ${event.Elapsed ?? 0}s`);
  if (action === 'fail') {
    if (!test) report.brokenPackages.push(name);
    printFailure(report, key);
  }
  report.output.delete(key);
}

/**
 * @param {Report} report
 * @param {string} key
 * @param {string} text
 */
function keepOutput(report, key, text) {
  const lines = report.output.get(key) ?? [];
  if (lines.length < failuresShown) lines.push(text);
  report.output.set(key, lines);
}

/**
 * @param {Report} report
 * @param {string} key
 */
function printFailure(report, key) {
  console.log(`--- FAIL: ${key}`);
  process.stdout.write((report.output.get(key) ?? []).join(''));
  for (const [other, lines] of report.output) {
    if (other.startsWith(`${key} [`)) process.stdout.write(lines.join(''));
  }
}

/**
 * @param {Report} report
 * @param {number | null} status the exit code
 */
function countResults(report, status) {
  const total = { passed: 0, failed: 0, skipped: 0, sqlite: 0, postgres: 0, other: 0 };
  const failedPackages = new Set();
  for (const [key, result] of report.results) {
    if (report.parents.has(key)) continue;
    total[countOf[result]] += 1;
    if (result === 'fail') failedPackages.add(key.split(' ')[0]);
    if (result === 'pass') total[databaseOf(key)] += 1;
  }
  // A package that does not compile or that panics fails without a failed test.
  total.failed += report.brokenPackages.filter((name) => !failedPackages.has(name)).length;
  if (status !== 0 && total.failed === 0) total.failed = 1;
  return total;
}

/**
 * Returns the database that a test ran on.
 * @param {string} key
 */
function databaseOf(key) {
  const parts = key.split(/[ /]/);
  if (parts.includes('postgres')) return 'postgres';
  return parts.includes('sqlite') ? 'sqlite' : 'other';
}
