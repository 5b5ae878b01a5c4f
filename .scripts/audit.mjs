// npm run audit:http: the GraphQL-over-HTTP audits of the npm package graphql-http, against a server of its own.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverAudits } from 'graphql-http';
import { binary, build } from './lib/build.mjs';
import { findFreePort } from './lib/port.mjs';
import { captureOutput, main } from './lib/run.mjs';
import { startServer, stopServer } from './lib/server.mjs';

const requestTimeout = 10_000;

main(async () => {
  await build({ page: false });
  const data = mkdtempSync(join(tmpdir(), 'bulwark-audit-'));
  try {
    const secret = await makeToken(data);
    const server = await startServer({
      port: await findFreePort(),
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

/**
 * Creates the demo and a token of its administrator; resolves with the token.
 * @param {string} data
 */
async function makeToken(data) {
  const demo = await captureOutput(binary, ['demo', '--data', data], { quiet: true });
  if (demo.status !== 0) throw new Error(demo.output);
  const token = await captureOutput(
    binary,
    ['token', 'create', '--data', data, '--user', 'administrator', '--name', 'audits', '--expires', '1h'],
    { quiet: true },
  );
  if (token.status !== 0) throw new Error(token.output);
  return token.output.trim();
}

/**
 * Runs all audits and resolves with the exit code.
 * @param {string} url
 * @param {string} secret
 */
async function audit(url, secret) {
  /**
   * @param {string} address
   * @param {RequestInit} init
   */
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
  // The severity of a failure is in the audit's name: MUST, SHOULD or MAY.
  const counts = { ok: 0, notice: 0, warn: 0, error: 0 };
  for (const { id, name, fn } of serverAudits({ url, fetchFn })) {
    const result = await Promise.resolve(fn()).catch((error) => {
      const { message } = /** @type {Error} */ (error);
      return { id, name, status: /** @type {const} */ ('error'), reason: message };
    });
    counts[result.status] += 1;
    if (result.status !== 'ok')
      console.log(`${result.status.toUpperCase()} ${result.id} ${result.name}\n      ${result.reason}`);
  }
  console.log(
    `GraphQL over HTTP: ${counts.ok} audits passed, ${counts.notice} MAY, ${counts.warn} SHOULD, ${counts.error} MUST failed`,
  );
  return counts.error === 0 && counts.ok > 0 ? 0 : 1;
}
