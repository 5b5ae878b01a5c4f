// A small TCP proxy: each new connection goes to the next server that accepts it. It forwards bytes unchanged, so that event
// streams and keep-alive work.
import { connect, createServer } from 'node:net';
import type { Server, Socket } from 'node:net';

const host = '127.0.0.1';

/** Listens on a port and distributes connections over the ports that `targets()` returns at that time. */
export function startProxy(port: number, targets: () => number[]) {
  let turn = 0;
  const open = new Set<Socket>();
  const track = (socket: Socket) => {
    open.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => open.delete(socket));
    return socket;
  };
  const server = createServer((client) => {
    const ports = targets();
    const first = turn % Math.max(ports.length, 1);
    turn += 1;
    forward(track(client), [...ports.slice(first), ...ports.slice(0, first)], track);
  });
  return new Promise<{ url: string; close: () => void }>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () =>
      resolve({ url: `http://${host}:${port}`, close: () => close(server, open) }),
    );
  });
}

/** Tries one server after the other. A server that refuses the connection has not received any bytes. */
function forward(client: Socket, [port, ...others]: number[], track: (socket: Socket) => Socket) {
  if (port === undefined) {
    client.destroy();
    return;
  }
  const upstream = track(connect(port, host));
  const tryNext = () => forward(client, others, track);
  upstream.once('close', tryNext);
  upstream.once('connect', () => {
    upstream.off('close', tryNext);
    upstream.once('close', () => client.destroy());
    client.once('close', () => upstream.destroy());
    client.pipe(upstream).pipe(client);
  });
}

function close(server: Server, open: Set<Socket>) {
  server.close();
  for (const socket of open) socket.destroy();
}
