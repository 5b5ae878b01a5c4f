// npm run dev: runs the server, which is restarted when Go sources change, and Vite, which proxies the API to it.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { binary, build, data } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { findPortFrom } from './lib/port.mjs';
import { main, root, run } from './lib/run.mjs';
import { startServer, stopServer } from './lib/server.mjs';
import { oneAtATime, watchProgram } from './lib/watch.mjs';

// Vite's URL is an allowed origin, so that passkeys work there.
const vitePage = 'http://localhost:5173';

main(async () => {
  await ensureInstalled();
  mkdirSync(data, { recursive: true, mode: 0o700 });
  await build({ page: false });
  await run(binary, ['demo', '--data', data]);
  const port = await findPortFrom(Number(process.env['PORT'] ?? 8080));
  const start = () => startServer({ port, data, args: ['--cors-origin', vitePage] });

  /** @type {Awaited<ReturnType<typeof startServer>> | undefined} */
  let server = await start();
  const restart = oneAtATime(async () => {
    console.log('\nGo sources have changed.');
    try {
      await build({ page: false });
    } catch {
      console.error('The build failed: the previous server keeps running.');
      return;
    }
    if (server) await stopServer(server);
    server = undefined;
    try {
      server = await start();
      console.log('The server has been restarted.');
    } catch (error) {
      console.error(`The new server does not start: ${String(error)}. Waiting for the next change.`);
    }
  });
  const stopWatching = watchProgram(restart);

  const vite = startVite(server.url);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => vite.kill('SIGTERM'));
  const status = await new Promise((done) => vite.once('close', done));
  stopWatching();
  if (server) await stopServer(server);
  // After SIGTERM, Vite exits with 143, which is not a failure.
  return status === 1 ? 1 : 0;
});

/** @param {string} server */
function startVite(server) {
  const program = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  return spawn(process.execPath, [program, '--config', 'frontend/vite.config.ts'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, BULWARK_DEV_SERVER: server },
  });
}
