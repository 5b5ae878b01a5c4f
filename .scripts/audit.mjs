// npm run audit:http: the GraphQL-over-HTTP audits of the npm package graphql-http, against a server of its own.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverAudits } from 'graphql-http';
import { binary, build } from './lib/build.mjs';
import { freePort } from './lib/port.mjs';
import { captured, main } from './lib/run.mjs';
import { startServer, stopServer } from './lib/server.mjs';

const requestTimeout = 10_000;

main(async () => {
  await build({ page: false });
  const data = mkdtempSync(join(tmpdir(), 'bulwark-audit-'));
  try {
    const secret = await makeToken(data);
    const server = await startServer({
      port: await freePort(),
      data,
      quiet: true,
      args: ['--log-level', 'error'],
    });
    try {
      return await audit(`${server.url}/graphql`, secret);
    } finally {
      await stopServer(server);
    }
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
});

async function makeToken(data) {
  const made = await captured(binary, ['demo', '--data', data], { quiet: true });
  if (made.status !== 0) throw new Error(made.output);
  const token = await captured(
    binary,
    ['token', 'create', '--data', data, '--user', 'administrator', '--name', 'audits', '--expires', '1h'],
    { quiet: true },
  );
  if (token.status !== 0) throw new Error(token.output);
  return token.output.trim();
}

async function audit(url, secret) {
  const fetchFn = (address, init = {}) => {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${secret}`);
    return fetch(address, {
      redirect: 'manual',
      ...init,
      headers,
      signal: AbortSignal.timeout(requestTimeout),
    });
  };
  // The level of a failure is that of the word in the audit's name: MUST, SHOULD or MAY.
  const counts = { ok: 0, notice: 0, warn: 0, error: 0 };
  for (const one of serverAudits({ url, fetchFn })) {
    const result = await one
      .fn()
      .catch((error) => ({ id: one.id, name: one.name, status: 'error', reason: error.message }));
    counts[result.status] += 1;
    if (result.status !== 'ok')
      console.log(`${result.status.toUpperCase()} ${result.id} ${result.name}\n      ${result.reason}`);
  }
  console.log(
    `GraphQL over HTTP: ${counts.ok} audits passed, ${counts.notice} MAY, ${counts.warn} SHOULD, ${counts.error} MUST failed`,
  );
  return counts.error === 0 && counts.ok > 0 ? 0 : 1;
}
