// Starting the program on loopback.
import { spawn } from 'node:child_process';
import { binary } from './build.mjs';
import { root } from './run.mjs';

const startTimeout = 30_000;

/** Starts `bulwark serve` with a data folder and resolves, once it is ready, with { url, child, ended }. When quiet, only its log is shown. */
export async function startServer({ port, data, quiet = false, args = [] }) {
  const stdio = ['ignore', quiet ? 'ignore' : 'inherit', 'inherit'];
  // A group of its own: Ctrl+C reaches it once, through us.
  const child = spawn(binary, ['serve', '--listen', `127.0.0.1:${port}`, '--data', data, ...args], {
    cwd: root,
    stdio,
    detached: process.platform !== 'win32',
  });
  const clean = () => child.kill('SIGTERM');
  process.once('exit', clean);
  child.once('close', () => process.off('exit', clean));
  const ended = new Promise((done) => child.once('close', (status) => done(status ?? 1)));
  const url = `http://localhost:${port}`;
  await ready(url, child);
  return { url, child, ended };
}

/** Asks a server to stop, and waits until it has. */
export async function stopServer({ child, ended }) {
  child.kill('SIGTERM');
  return ended;
}

async function ready(url, child) {
  const until = Date.now() + startTimeout;
  while (child.exitCode === null && Date.now() < until) {
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(
    child.exitCode === null ? 'the server did not get ready in time' : 'the server ended at once',
  );
}
