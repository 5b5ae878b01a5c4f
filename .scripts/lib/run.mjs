// Starting other programs: their output passes through, their failure is ours.
import { spawn } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Runs a program in the project's folder and resolves with its exit code. */
export function code(command, args, { env = {}, ...options } = {}) {
  return new Promise((done, failed) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32' && command === npm,
      ...options,
      env: { ...process.env, ...env },
    });
    child.on('error', (error) => failed(explain(command, error)));
    child.on('close', (status, signal) => done(signal ? 1 : status));
  });
}

/** Runs a program and rejects when it fails. */
export async function run(command, args, options) {
  const status = await code(command, args, options);
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed with exit code ${status}`);
}

/** Runs one of package.json's scripts. */
export const script = (name, args = [], options) => run(npm, ['run', '--silent', name, ...args], options);

/** Runs a program and resolves with its exit code and everything it wrote, which also passes through. */
export function captured(command, args, { env = {}, quiet = false } = {}) {
  return new Promise((done, failed) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      from.setEncoding('utf8');
      from.on('data', (text) => {
        output += text;
        if (!quiet) to.write(text);
      });
    }
    child.on('error', (error) => failed(explain(command, error)));
    child.on('close', (status, signal) => done({ status: signal ? 1 : status, output }));
  });
}

export const npmCommand = npm;

function explain(command, error) {
  return error.code === 'ENOENT' ? new Error(`${command} is not installed or not in PATH`) : error;
}

/** Ends a script with a message instead of a stack trace, and cleans up also when it is interrupted. */
export function main(work) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => {
      if (process.listenerCount(signal) === 0) process.exit(1); // nobody else takes care of it
    });
  }
  work().then(
    (status) => {
      process.exitCode = status ?? 0;
    },
    (error) => {
      console.error(`\n${error.message}`);
      process.exitCode = 1;
    },
  );
}
