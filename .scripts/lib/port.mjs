// Ports of this machine's loopback interface.
import { createServer } from 'node:net';

const host = '127.0.0.1';

/** A port that nobody listens on. */
export function freePort() {
  return listen(0);
}

/**
 * The port, or the next one that is free.
 * @param {number} first
 */
export async function portFrom(first) {
  for (let port = first; port < first + 100 && port < 65_536; port += 1) {
    const free = await listen(port).catch(() => undefined);
    if (free !== undefined) return free;
  }
  throw new Error(`no port from ${first} on is free`);
}

/**
 * Listens for a moment; rejects when the port is taken.
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
