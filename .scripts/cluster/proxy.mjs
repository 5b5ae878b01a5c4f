// A tiny proxy: every new connection goes to the next server that takes it. It passes bytes on, so that event streams,
// keep-alive and everything else work as without it.
import { connect, createServer } from 'node:net';

const host = '127.0.0.1';

/** Listens on a port and spreads connections over the ports that `targets()` names at the time. */
export function startProxy(port, targets) {
  let turn = 0;
  const open = new Set();
  const track = (socket) => {
    open.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => open.delete(socket));
    return socket;
  };
  const server = createServer((client) => {
    const ports = targets();
    const order = ports.map((_, n) => ports[(turn + n) % ports.length]);
    turn += 1;
    passOn(track(client), order, track);
  });
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, host, () =>
      done({ url: `http://${host}:${port}`, close: () => close(server, open) }),
    );
  });
}

/** Tries one server after the other: whoever refuses the connection has not seen a byte of it. */
function passOn(client, [port, ...others], track) {
  if (port === undefined) return client.destroy();
  const upstream = track(connect(port, host));
  const next = () => passOn(client, others, track);
  upstream.once('close', next);
  upstream.once('connect', () => {
    upstream.off('close', next);
    upstream.once('close', () => client.destroy());
    client.once('close', () => upstream.destroy());
    client.pipe(upstream).pipe(client);
  });
}

function close(server, open) {
  server.close();
  for (const socket of open) socket.destroy();
}
