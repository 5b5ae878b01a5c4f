// Starts and stops the program on loopback.
import { spawn } from 'node:child_process';
import { binary } from './build.mjs';
import { root } from './run.mjs';

const startTimeout = 30_000;

/** @typedef {{ url: string, child: import('node:child_process').ChildProcess, ended: Promise<number> }} Server */

/**
 * Starts `bulwark serve` and resolves once it is ready. When quiet, only its log is shown.
 * @param {{ port: number, data: string, quiet?: boolean, args?: string[] }} options
 * @returns {Promise<Server>}
 */
export async function startServer({ port, data, quiet = false, args = [] }) {
  // In its own process group, so that Ctrl+C reaches it only through this process.
  const child = spawn(binary, ['serve', '--listen', `127.0.0.1:${port}`, '--data', data, ...args], {
    cwd: root,
    stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'inherit'],
    detached: process.platform !== 'win32',
  });
  const clean = () => child.kill('SIGTERM');
  process.once('exit', clean);
  child.once('close', () => process.off('exit', clean));
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => child.once('close', (status) => resolve(status ?? 1)));
  const url = `http://localhost:${port}`;
  await waitUntilReady(url, child);
  return { url, child, ended };
}

/**
 * Stops a server and waits until it has exited.
 * @param {Server} server
 */
export async function stopServer({ child, ended }) {
  child.kill('SIGTERM');
  return ended;
}

/**
 * @param {string} url
 * @param {import('node:child_process').ChildProcess} child
 */
async function waitUntilReady(url, child) {
  const until = Date.now() + startTimeout;
  while (child.exitCode === null && Date.now() < until) {
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(child.exitCode === null ? 'the server was not ready in time' : 'the server ended at once');
}
