// npm run cluster: several servers share the work on one PostgreSQL. Starts the database and up to three servers behind a
// small proxy, measures what one, two and three of them execute, follows an operation through each of them, kills one in
// the middle with SIGKILL, and proves that every credential was changed exactly once.
//   npm run cluster -- --credentials 240000     a larger inventory (default 120000)
//   npm run cluster -- --rounds 5               more rounds with one, two and three servers in turn (default 3)
//   npm run cluster -- --pooler                 through PgBouncer in transaction mode, which must be installed
//   npm run cluster -- --keep                   leave it running afterwards
import { parseArgs } from 'node:util';
import { required } from '../frontend/e2e/support/api.ts';
import { checkChangedOnce } from './cluster/check.ts';
import { bulwark, createPeople } from './cluster/people.ts';
import { startProxy } from './cluster/proxy.ts';
import { runRound, splitIntoParts, waitUntil } from './cluster/round.ts';
import type { Cluster, Round } from './cluster/round.ts';
import { follow, newScript } from './cluster/script.ts';
import type { Operation } from './cluster/script.ts';
import { Servers } from './cluster/servers.ts';
import { build } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { withPgBouncer } from './lib/pgbouncer.mjs';
import { findFreePort } from './lib/port.mjs';
import { startPostgres } from './lib/postgres.mjs';
import { main } from './lib/run.mjs';

const partSize = 10_000; // credentials of one operation
const serverCounts = [1, 2, 3] as const;

type ServerCount = (typeof serverCounts)[number];

main(async () => {
  const { values } = parseArgs({
    options: {
      credentials: { type: 'string', default: '120000' },
      rounds: { type: 'string', default: '3' },
      pooler: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
    },
  });
  await ensureInstalled();
  await build();
  const postgres = await startPostgres({ durable: true });
  try {
    await bulwark(['migrate', '--database', postgres.url]);
    console.log(`Filling a PostgreSQL with ${values.credentials} credentials …`);
    await bulwark(['seed', '--database', postgres.url, '--credentials', values.credentials]);
    if (!values.pooler) return await show(postgres.url, ['--database', postgres.url], values);
    return await withPgBouncer(postgres.url, (pooled) =>
      show(postgres.url, ['--database', pooled, '--database-direct', postgres.url], values),
    );
  } finally {
    await postgres.stop();
  }
});

async function show(database: string, args: string[], { rounds, keep }: { rounds: string; keep: boolean }) {
  const people = await createPeople(database);
  const servers = new Servers(args);
  const proxy = await startProxy(await findFreePort(), () => servers.ports);
  try {
    await demonstrate({ people, servers, url: proxy.url, rounds: Number(rounds) });
    if (keep) await waitForInterrupt(proxy.url);
  } finally {
    await servers.close();
    proxy.close();
  }
}

type Demonstration = {
  people: Awaited<ReturnType<typeof createPeople>>;
  servers: Servers;
  url: string;
  rounds: number;
};

async function demonstrate({ people, servers, url, rounds }: Demonstration) {
  await servers.scale(1);
  const cluster = { script: newScript(url, people.token), approver: await people.signInApprover(url) };
  const before = await cluster.script.versions();
  const parts = splitIntoParts([...before.keys()], partSize);
  const run = (text: string) => runRound({ ...cluster, parts, text, meanwhile: async () => undefined });
  const done: Round[] = [await run('warming up')];

  const seconds: Record<ServerCount, number[]> = { 1: [], 2: [], 3: [] };
  for (let n = 0; n < rounds; n += 1) {
    for (const count of serverCounts) {
      await servers.scale(count);
      const round = await run(`round ${n}, executed by ${count}`);
      done.push(round);
      seconds[count].push(round.seconds);
    }
  }
  report(before.size, parts.length, seconds);
  done.push(await followEverywhere(cluster, servers, people.token, parts));
  done.push(await killOne(cluster, servers, parts, before.size));
  checkChangedOnce(done, before, await cluster.script.versions());
  console.log(
    `Each of the ${done.length} rounds changed each of the ${before.size} credentials exactly once.`,
  );
}

function report(credentials: number, operations: number, seconds: Record<ServerCount, number[]>) {
  console.log(`\n${credentials} credentials in ${operations} operations, all approved at once; medians:\n`);
  console.log('| servers | seconds | credentials a second | against one server |\n|---|---|---|---|');
  for (const [count, measured] of Object.entries(seconds)) {
    const middle = median(measured);
    const ratio = (median(seconds[1]) / middle).toFixed(2);
    console.log(`| ${count} | ${middle.toFixed(2)} | ${Math.round(credentials / middle)} | ${ratio} |`);
  }
}

async function followEverywhere(cluster: Cluster, servers: Servers, token: string, parts: string[][]) {
  const done = await runRound({
    ...cluster,
    parts,
    text: 'followed from everywhere',
    meanwhile: ([first]) => Promise.all(servers.urls.map((url) => follow(url, token, required(first).id))),
  });
  const finished = Date.parse(required(done.operations[0]?.finishedAt));
  console.log('\nOne operation, followed on each server while one of them executes it:');
  for (const [n, { status, at }] of done.extra.entries())
    console.log(`  server ${n + 1}: ${status}, reported ${at - finished} ms after it was finished`);
  return done;
}

async function killOne(cluster: Cluster, servers: Servers, parts: string[][], credentials: number) {
  const done = await runRound({
    ...cluster,
    parts,
    text: 'one server is killed',
    meanwhile: async (operations) => {
      const ids = operations.map(({ id }) => id);
      await waitUntil(cluster.script, ids, (current) => countChanged(current) >= credentials / 3);
      await servers.kill();
      return countChanged(await cluster.script.operations(ids));
    },
  });
  console.log(
    `\nOne of three servers killed with SIGKILL when ${done.extra} credentials were done: the others finished ` +
      `after ${done.seconds.toFixed(1)} s, once its lease of 15 s was over.\n`,
  );
  return done;
}

const countChanged = (operations: Operation[]) =>
  operations.reduce((total, { progress }) => total + progress.success, 0);

function median(values: number[]) {
  const sorted = values.toSorted((a, b) => a - b);
  return (Number(sorted[(sorted.length - 1) >> 1]) + Number(sorted[sorted.length >> 1])) / 2;
}

function waitForInterrupt(url: string) {
  console.log(`\nThe remaining servers are behind ${url}. Press Ctrl+C to stop.`);
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, resolve);
  });
}
