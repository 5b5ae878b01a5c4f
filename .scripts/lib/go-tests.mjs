// Running Go's tests and counting them: every test without subtests is one, and belongs to the database in its name.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { root } from './run.mjs';

const failuresShown = 400; // lines of output of one failed test

/** Runs `go test` and resolves with { passed, failed, skipped, sqlite, postgres, other }. */
export function goTests(args, env) {
  return new Promise((done, failed) => {
    const child = spawn('go', ['test', '-json', ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const tally = newTally();
    createInterface({ input: child.stdout }).on('line', (line) => read(tally, line));
    child.on('error', failed);
    child.on('close', (status) => done(sum(tally, status)));
  });
}

const newTally = () => ({ results: new Map(), parents: new Set(), output: new Map(), brokenPackages: [] });

function read(tally, line) {
  let event;
  try {
    event = JSON.parse(line);
  } catch {
    console.log(line);
    return;
  }
  const { Action: action, Package: name = event.ImportPath ?? '', Test: test } = event;
  const key = test ? `${name} ${test}` : name;
  if (action === 'output' || action === 'build-output') keep(tally, key, event.Output);
  if (action === 'run' && test?.includes('/')) {
    tally.parents.add(`${name} ${test.slice(0, test.lastIndexOf('/'))}`);
  }
  if (!['pass', 'fail', 'skip'].includes(action)) return;
  if (test) tally.results.set(key, action);
  else console.log(`${action === 'fail' ? 'FAIL' : 'ok  '}  ${name}  ${event.Elapsed ?? 0}s`);
  if (action === 'fail') {
    if (!test) tally.brokenPackages.push(name);
    show(tally, key);
  }
  tally.output.delete(key);
}

function keep(tally, key, text) {
  const lines = tally.output.get(key) ?? [];
  if (lines.length < failuresShown) lines.push(text);
  tally.output.set(key, lines);
}

function show(tally, key) {
  console.log(`--- FAIL: ${key}`);
  process.stdout.write((tally.output.get(key) ?? []).join(''));
  for (const [other, lines] of tally.output) {
    if (other.startsWith(`${key} [`)) process.stdout.write(lines.join(''));
  }
}

function sum(tally, status) {
  const total = { passed: 0, failed: 0, skipped: 0, sqlite: 0, postgres: 0, other: 0 };
  const failedPackages = new Set();
  for (const [key, result] of tally.results) {
    if (tally.parents.has(key)) continue;
    total[{ pass: 'passed', fail: 'failed', skip: 'skipped' }[result]] += 1;
    if (result === 'fail') failedPackages.add(key.split(' ')[0]);
    if (result === 'pass') total[database(key)] += 1;
  }
  // A package that does not compile, or panics, fails without a test of its own.
  total.failed += tally.brokenPackages.filter((name) => !failedPackages.has(name)).length;
  if (status !== 0 && total.failed === 0) total.failed = 1;
  return total;
}

function database(key) {
  const parts = key.split(/[ /]/);
  if (parts.includes('postgres')) return 'postgres';
  return parts.includes('sqlite') ? 'sqlite' : 'other';
}
