// Starts a server for one test file: the compiled program on a free port, with a database in a temporary folder.
import { execFile, spawn } from 'node:child_process';
import type { ChildProcess, ExecFileOptions } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const running = new Set<() => Promise<void>>();
let built: Promise<string> | undefined;

/** Returns the path of the program: BULWARK_BINARY, or one that is compiled once into a temporary folder. */
function program() {
  const named = process.env['BULWARK_BINARY'];
  built ??= named ? Promise.resolve(named) : compile(join(tmpdir(), `bulwark-e2e-${process.pid}`));
  return built;
}

async function compile(path: string) {
  await promisify(execFile)('go', ['build', '-o', path, './server'], { cwd: root });
  process.once('exit', () => void rm(path, { force: true }));
  return path;
}

export type Server = {
  url: string;
  /** Runs another command of the program on the same database and resolves with what it prints. */
  run: (args: string[], input?: string) => Promise<string>;
  /** Resolves with the link for creating the first administrator. */
  setUpLink: () => Promise<string>;
  stop: () => Promise<void>;
};

export type ServerOptions = {
  /** The database's URL; by default, a new SQLite file. */
  database?: string;
};

/** Starts a server with an empty database. */
export async function startServer({ database: named }: ServerOptions = {}): Promise<Server> {
  const binary = await program();
  const folder = await mkdtemp(join(tmpdir(), 'bulwark-e2e-'));
  const database = named ?? `sqlite:${join(folder, 'bulwark.db')}`;
  const env: NodeJS.ProcessEnv = { ...process.env, BULWARK_DATABASE: database, BULWARK_DATA: folder };
  // With SQLite, the root key is stored next to the database; with PostgreSQL, it has to be configured.
  if (named) Object.assign(env, { BULWARK_ROOT_KEY: 'env:TEST_ROOT_KEY', TEST_ROOT_KEY: newRootKey() });
  const run = (args: string[], input = '') => runCommand(binary, args, input, { env, cwd: folder });
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
  const url = await waitFor(() => /http:\/\/localhost:\d+/.exec(output)?.[0], {
    failed: () => (child.exitCode === null ? undefined : `the server ended:\n${output}`),
  });
  await waitFor(async () => (await fetch(`${url}/readyz`).catch(() => null))?.ok);
  return {
    url,
    run,
    // The server is ready shortly before it prints the link.
    setUpLink: () => waitFor(() => /http\S+\/setup#token=\S+(?=\n)/.exec(output)?.[0]),
    async stop() {
      running.delete(stop);
      await stop();
    },
  };
}

/** 32 random bytes, as `--root-key` reads them. */
const newRootKey = () => randomBytes(32).toString('base64');

/** Stops all running servers, including those that are still starting. */
export async function stopServers() {
  const stops = [...running];
  running.clear();
  await Promise.all(stops.map((stop) => stop()));
}

async function stopServer(child: ChildProcess, folder: string) {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const killTimer = setTimeout(() => child.kill('SIGKILL'), 5000);
    await ended;
    clearTimeout(killTimer);
  }
  await rm(folder, { recursive: true, force: true });
}

function runCommand(binary: string, args: string[], input: string, options: ExecFileOptions) {
  return new Promise<string>((resolve, reject) => {
    const child = execFile(binary, args, options, (error, stdout, stderr) =>
      error
        ? reject(new Error(`bulwark ${args.join(' ')}: ${stderr || error.message}`))
        : resolve(String(stdout)),
    );
    // A command that does not read its input may exit before all of it is written.
    child.stdin?.on('error', () => undefined).end(input);
  });
}

type WaitOptions = {
  /** Returns why waiting is of no use any more, or undefined. */
  failed?: () => string | undefined;
  seconds?: number;
};

/** Calls a function until it resolves with a truthy value, and resolves with that. */
export async function waitFor<T>(
  poll: () => T | Promise<T>,
  { failed = () => undefined, seconds = 20 }: WaitOptions = {},
): Promise<NonNullable<T>> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await poll();
    if (answer) return answer;
    const problem = failed();
    if (problem) throw new Error(problem);
    if (Date.now() > end) throw new Error(`nothing happened within ${seconds} s`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
