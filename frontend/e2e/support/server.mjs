// A server of the test's own: the compiled program on a free port, with a database in a temporary folder.
import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const running = new Set();
let built;

/** The program: BULWARK_BINARY, or compiled once into a temporary folder. */
function program() {
  built ??= process.env.BULWARK_BINARY
    ? Promise.resolve(process.env.BULWARK_BINARY)
    : compile(join(tmpdir(), `bulwark-e2e-${process.pid}`));
  return built;
}

async function compile(path) {
  await promisify(execFile)('go', ['build', '-o', path, './server'], { cwd: root });
  process.once('exit', () => void rm(path, { force: true }));
  return path;
}

/**
 * Starts a server with an empty database: a file of its own, or the one that `database` names. `run` executes another command
 * of the program on the same database.
 */
export async function startServer({ database: named } = {}) {
  const binary = await program();
  const folder = await mkdtemp(join(tmpdir(), 'bulwark-e2e-'));
  const database = named ?? `sqlite:${join(folder, 'bulwark.db')}`;
  const env = { ...process.env, BULWARK_DATABASE: database, BULWARK_DATA: folder };
  // A file has its root key beside it; PostgreSQL needs one that is named.
  if (named) Object.assign(env, { BULWARK_ROOT_KEY: 'env:TEST_ROOT_KEY', TEST_ROOT_KEY: newRootKey() });
  const run = (args, input = '') => runCommand(binary, args, input, { env, cwd: folder });
  await run(['migrate']);
  const child = spawn(binary, ['serve', '--listen', '127.0.0.1:0'], { env, cwd: folder });
  const stop = () => stopServer(child, folder);
  running.add(stop);
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
  let output = '';
  child.stdout.on('data', (text) => (output += text));
  child.stderr.on('data', (text) => (output += text));
  const url = await waitFor(
    () => /http:\/\/localhost:\d+/.exec(output)?.[0],
    () => (child.exitCode === null ? undefined : `the server ended:\n${output}`),
  );
  await waitFor(async () => (await fetch(`${url}/readyz`).catch(() => null))?.ok);
  return {
    url,
    run,
    /** The link to make the first administrator, once it is printed: the server answers a moment before. */
    setUpLink: () => waitFor(() => /http\S+\/setup#token=\S+(?=\n)/.exec(output)?.[0]),
    async stop() {
      running.delete(stop);
      await stop();
    },
  };
}

/** 32 random bytes, as `--root-key` reads them. */
const newRootKey = () => randomBytes(32).toString('base64');

/** Stops every server that was started and still runs, also those whose start was not waited for. */
export async function stopServers() {
  const stops = [...running];
  running.clear();
  await Promise.all(stops.map((stop) => stop()));
}

async function stopServer(child, folder) {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const hard = setTimeout(() => child.kill('SIGKILL'), 5000);
    await ended;
    clearTimeout(hard);
  }
  await rm(folder, { recursive: true, force: true });
}

function runCommand(binary, args, input, options) {
  return new Promise((resolve, reject) => {
    const child = execFile(binary, args, options, (error, stdout, stderr) =>
      error ? reject(new Error(`bulwark ${args.join(' ')}: ${stderr || error.message}`)) : resolve(stdout),
    );
    child.stdin.end(input);
  });
}

/** Asks until there is an answer; `failed` may say that there never will be. */
export async function waitFor(ask, failed = () => undefined, seconds = 20) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    const problem = failed();
    if (problem) throw new Error(problem);
    if (Date.now() > end) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
