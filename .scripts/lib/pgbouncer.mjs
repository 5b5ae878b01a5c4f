// Runs PgBouncer in transaction mode in front of a PostgreSQL server.
import { spawn } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from './port.mjs';
import { unprivilegedOwner } from './postgres.mjs';

const startTimeout = 10_000;

/**
 * Calls a function with the URL of a PgBouncer that connects to the server of `url`.
 * @template T
 * @param {string} url
 * @param {(pooled: string) => Promise<T>} work
 */
export async function withPgBouncer(url, work) {
  const home = mkdtempSync(join(tmpdir(), 'bulwark-pgbouncer-'));
  const owner = unprivilegedOwner(home); // it refuses to run as root, too
  const port = await findFreePort();
  const child = spawn('pgbouncer', [writeConfiguration(home, owner, port, new URL(url))], {
    ...owner,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const clean = () => child.kill('SIGQUIT');
  process.once('exit', clean);
  try {
    await waitUntilReady(child);
    return await work(poolerUrl(url, port));
  } finally {
    process.off('exit', clean);
    child.kill('SIGQUIT');
    rmSync(home, { recursive: true, force: true });
  }
}

/**
 * Writes the configuration and resolves with its path.
 * @param {string} home
 * @param {import('./postgres.mjs').Owner} owner
 * @param {number} port
 * @param {URL} server
 */
function writeConfiguration(home, owner, port, server) {
  /**
   * @param {string} name
   * @param {string[]} lines
   */
  const file = (name, lines) => {
    const path = join(home, name);
    writeFileSync(path, `${lines.join('\n')}\n`, { mode: 0o600 });
    if (owner.uid !== undefined && owner.gid !== undefined) chownSync(path, owner.uid, owner.gid);
    return path;
  };
  const users = file('users', [`"${server.username}" ""`]);
  return file('pgbouncer.ini', [
    '[databases]',
    `* = host=${server.hostname} port=${server.port}`,
    '[pgbouncer]',
    'listen_addr = 127.0.0.1',
    `listen_port = ${port}`,
    'unix_socket_dir =',
    'auth_type = trust',
    `auth_file = ${users}`,
    'pool_mode = transaction',
    'default_pool_size = 20',
    'max_client_conn = 1000',
  ]);
}

/**
 * Returns a URL with a mode of pgx that prepares no statements, because before PgBouncer 1.21 they do not outlive a transaction.
 * @param {string} url
 * @param {number} port
 */
function poolerUrl(url, port) {
  const address = new URL(url);
  address.port = String(port);
  address.searchParams.set('default_query_exec_mode', 'exec');
  return address.href;
}

/**
 * @param {import('node:child_process').ChildProcessByStdio<null, null, import('node:stream').Readable>} child
 * @returns {Promise<void>}
 */
function waitUntilReady(child) {
  return new Promise((resolve, reject) => {
    let log = '';
    /** @param {string} why */
    const fail = (why) => reject(new Error(`PgBouncer ${why}\n${log}`));
    const timer = setTimeout(() => fail('did not start in time'), startTimeout);
    child.stderr.setEncoding('utf8').on('data', (text) => {
      if (log.length < 20_000) log += text;
      if (log.includes('process up')) {
        clearTimeout(timer);
        resolve();
      }
    });
    child.once('error', (/** @type {NodeJS.ErrnoException} */ { code, message }) =>
      fail(code === 'ENOENT' ? 'is not installed' : message),
    );
    child.once('close', () => {
      clearTimeout(timer);
      fail('ended at once');
    });
  });
}
