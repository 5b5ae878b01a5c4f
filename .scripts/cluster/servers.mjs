// Server processes on one PostgreSQL.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../lib/port.mjs';
import { startServer, stopServer } from '../lib/server.mjs';

/** Starts servers one by one and knows which are alive. */
export class Servers {
  #alive = [];
  #folder = mkdtempSync(join(tmpdir(), 'bulwark-cluster-'));
  #args;

  constructor(args) {
    this.#args = [...args, '--log-level', 'warn'];
  }

  get ports() {
    return this.#alive.map(({ port }) => port);
  }

  get urls() {
    return this.#alive.map(({ url }) => url);
  }

  /** Starts or stops servers until there are that many. */
  async scale(wanted) {
    while (this.#alive.length > wanted) await stopServer(this.#alive.pop());
    while (this.#alive.length < wanted) {
      const port = await freePort();
      const server = await startServer({ port, data: this.#folder, args: this.#args, quiet: true });
      this.#alive.push({ ...server, port });
    }
  }

  /** Kills the first server without a chance to say good-bye. */
  async kill() {
    const victim = this.#alive.shift();
    victim.child.kill('SIGKILL');
    await victim.ended;
    return victim.port;
  }

  async close() {
    await Promise.all(this.#alive.splice(0).map(stopServer));
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
