// Runs other programs.
import { spawn } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/**
 * Runs a program in the project's folder and resolves with its exit code.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<number>}
 */
export function runForExitCode(command, args, { env = {}, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32' && command === npm,
      ...options,
      env: { ...process.env, ...env },
    });
    child.on('error', (error) => reject(explain(command, error)));
    child.on('close', (status) => resolve(status ?? 1));
  });
}

/**
 * Runs a program and rejects when it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export async function run(command, args, options) {
  const status = await runForExitCode(command, args, options);
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed with exit code ${status}`);
}

/**
 * Runs one of package.json's scripts.
 * @param {string} name
 * @param {string[]} args
 */
export const script = (name, args = []) => run(npm, ['run', '--silent', name, ...args]);

/**
 * Runs a program and resolves with its exit code and its output, which is also printed unless `quiet` is set.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, quiet?: boolean }} options
 * @returns {Promise<{ status: number, output: string }>}
 */
export function captureOutput(command, args, { env = {}, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const name of /** @type {const} */ (['stdout', 'stderr'])) {
      child[name].setEncoding('utf8').on('data', (text) => {
        output += text;
        if (!quiet) process[name].write(text);
      });
    }
    child.on('error', (error) => reject(explain(command, error)));
    child.on('close', (status) => resolve({ status: status ?? 1, output }));
  });
}

export const npmCommand = npm;

/**
 * @param {string} command
 * @param {NodeJS.ErrnoException} error
 */
function explain(command, error) {
  return error.code === 'ENOENT' ? new Error(`${command} is not installed or not in PATH`) : error;
}

/**
 * Runs a script, which resolves with its exit code or nothing. When it fails, prints a message without a stack trace. Also runs
 * the exit handlers when it is interrupted.
 * @param {() => Promise<number | void>} work
 */
export function main(work) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => {
      if (process.listenerCount(signal) === 0) process.exit(1); // no other listener handles it
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
