// Finds free ports on the loopback interface.
import { createServer } from 'node:net';

const host = '127.0.0.1';

/** Resolves with a free port. */
export function findFreePort() {
  return listen(0);
}

/**
 * Resolves with this port, or with the next free one.
 * @param {number} first
 */
export async function findPortFrom(first) {
  for (let port = first; port < first + 100 && port < 65_536; port += 1) {
    const free = await listen(port).catch(() => undefined);
    if (free !== undefined) return free;
  }
  throw new Error(`no port from ${first} on is free`);
}

/**
 * Listens on a port for a moment; rejects when it is in use.
 * @param {number} port 0 for any
 * @returns {Promise<number>}
 */
function listen(port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}
