// npm start: installs and builds what is missing, prepares a demo in .data and serves it on loopback.
import { mkdirSync } from 'node:fs';
import { binary, build, data } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { findPortFrom } from './lib/port.mjs';
import { main, run } from './lib/run.mjs';
import { startServer } from './lib/server.mjs';

main(async () => {
  await ensureInstalled();
  mkdirSync(data, { recursive: true, mode: 0o700 });
  await build();
  await run(binary, ['demo', '--data', data]);
  const preferred = Number(process.env['PORT'] ?? 8080);
  const port = await findPortFrom(preferred);
  if (port !== preferred) console.log(`Port ${preferred} is taken; using ${port}.`);
  const server = await startServer({ port, data, args: ['--log-level', 'warn'] });
  console.log('Press Ctrl+C to stop.');
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.child.kill('SIGTERM'));
  return server.ended;
});
