// Starts and stops server processes on one PostgreSQL.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { required } from '../../frontend/e2e/support/api.ts';
import { findFreePort } from '../lib/port.mjs';
import { startServer, stopServer } from '../lib/server.mjs';
import type { Server } from '../lib/server.mjs';

/** The running servers. They are started one by one. */
export class Servers {
  #alive: (Server & { port: number })[] = [];
  #folder = mkdtempSync(join(tmpdir(), 'bulwark-cluster-'));
  #args: string[];

  constructor(args: string[]) {
    this.#args = [...args, '--log-level', 'warn'];
  }

  get ports() {
    return this.#alive.map(({ port }) => port);
  }

  get urls() {
    return this.#alive.map(({ url }) => url);
  }

  /** Starts or stops servers until `count` are running. */
  async scale(count: number) {
    while (this.#alive.length > count) await stopServer(required(this.#alive.pop()));
    while (this.#alive.length < count) {
      const port = await findFreePort();
      const server = await startServer({ port, data: this.#folder, args: this.#args, quiet: true });
      this.#alive.push({ ...server, port });
    }
  }

  /** Kills the first server with SIGKILL, so that it cannot finish anything. */
  async kill() {
    const { child, ended } = required(this.#alive.shift());
    child.kill('SIGKILL');
    await ended;
  }

  async close() {
    await Promise.all(this.#alive.splice(0).map(stopServer));
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
