// PgBouncer in transaction mode before a PostgreSQL: how many installations run.
import { spawn } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './port.mjs';
import { unprivileged } from './postgres.mjs';

const startTimeout = 10_000;

/** Calls work with a URL that goes through PgBouncer to the server of another URL. */
export async function withPgBouncer(url, work) {
  const home = mkdtempSync(join(tmpdir(), 'bulwark-pgbouncer-'));
  const owner = unprivileged(home); // it refuses to run as root, too
  const port = await freePort();
  const child = spawn('pgbouncer', [write(home, owner, port, new URL(url))], {
    ...owner,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const clean = () => child.kill('SIGQUIT');
  process.once('exit', clean);
  try {
    await ready(child);
    return await work(pooled(url, port));
  } finally {
    process.off('exit', clean);
    child.kill('SIGQUIT');
    rmSync(home, { recursive: true, force: true });
  }
}

function write(home, owner, port, server) {
  const file = (name, lines) => {
    const path = join(home, name);
    writeFileSync(path, `${lines.join('\n')}\n`, { mode: 0o600 });
    if (owner.uid !== undefined) chownSync(path, owner.uid, owner.gid);
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

/** Before PgBouncer 1.21 a prepared statement is gone with the next transaction: this mode of pgx makes none. */
function pooled(url, port) {
  const address = new URL(url);
  address.port = port;
  address.searchParams.set('default_query_exec_mode', 'exec');
  return address.href;
}

function ready(child) {
  return new Promise((done, failed) => {
    let log = '';
    const fail = (why) => failed(new Error(`PgBouncer ${why}\n${log}`));
    const timer = setTimeout(() => fail('did not start in time'), startTimeout);
    child.stderr.setEncoding('utf8').on('data', (text) => {
      if (log.length < 20_000) log += text;
      if (log.includes('process up')) {
        clearTimeout(timer);
        done();
      }
    });
    child.once('error', ({ code }) => fail(code === 'ENOENT' ? 'is not installed' : code));
    child.once('close', () => {
      clearTimeout(timer);
      fail('ended at once');
    });
  });
}
