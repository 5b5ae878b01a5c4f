// npm run cluster: several servers share the work on one PostgreSQL. Starts the database and up to three servers behind a
// tiny proxy, measures what one, two and three of them execute, follows an operation through each of them, kills one in
// the middle with SIGKILL, and proves that every credential was changed exactly once.
//   npm run cluster -- --credentials 240000     a larger inventory (default 120000)
//   npm run cluster -- --pooler                 through PgBouncer in transaction mode, which must be installed
//   npm run cluster -- --keep                   leave it running afterwards
import { parseArgs } from 'node:util';
import { appliedOnce } from './cluster/check.mjs';
import { bulwark, createPeople } from './cluster/people.mjs';
import { startProxy } from './cluster/proxy.mjs';
import { partsOf, round, until } from './cluster/round.mjs';
import { follow, script } from './cluster/script.mjs';
import { Servers } from './cluster/servers.mjs';
import { build } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { withPgBouncer } from './lib/pgbouncer.mjs';
import { freePort } from './lib/port.mjs';
import { startPostgres } from './lib/postgres.mjs';
import { main } from './lib/run.mjs';

const part = 10_000; // credentials of one operation

main(async () => {
  const { values } = parseArgs({
    options: {
      credentials: { type: 'string', default: '120000' },
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
    if (!values.pooler) return await show(postgres.url, ['--database', postgres.url], values.keep);
    return await withPgBouncer(postgres.url, (pooled) =>
      show(postgres.url, ['--database', pooled, '--database-direct', postgres.url], values.keep),
    );
  } finally {
    await postgres.stop();
  }
});

async function show(database, args, keep) {
  const people = await createPeople(database);
  const servers = new Servers(args);
  const proxy = await startProxy(await freePort(), () => servers.ports);
  try {
    await demonstrate({ people, servers, url: proxy.url });
    if (keep) await stay(proxy.url);
  } finally {
    await servers.close();
    proxy.close();
  }
}

async function demonstrate({ people, servers, url }) {
  await servers.scale(1);
  const cluster = { script: script(url, people.token), approver: await people.approver(url) };
  let versions = await cluster.script.versions();
  const parts = partsOf([...versions.keys()], part);
  const check = async ({ operations }) => {
    const now = await cluster.script.versions();
    appliedOnce(operations, versions, now);
    versions = now;
  };

  await check(await round({ ...cluster, parts, text: 'warming up' }));
  console.log(`\n${versions.size} credentials in ${parts.length} operations, all approved at once:\n`);
  console.log('| servers | seconds | credentials a second | against one server |\n|---|---|---|---|');
  let alone;
  for (const count of [1, 2, 3]) {
    await servers.scale(count);
    const done = await round({ ...cluster, parts, text: `executed by ${count}` });
    await check(done);
    alone ??= done.seconds;
    const rate = Math.round(versions.size / done.seconds);
    console.log(`| ${count} | ${done.seconds.toFixed(2)} | ${rate} | ${(alone / done.seconds).toFixed(2)} |`);
  }

  const heard = await round({
    ...cluster,
    parts: parts.slice(-1),
    text: 'followed from everywhere',
    meanwhile: ([{ id }]) => Promise.all(servers.urls.map((one) => follow(one, people.token, id))),
  });
  const finished = Date.parse(heard.operations[0].finishedAt);
  for (const id of parts.at(-1)) versions.set(id, versions.get(id) + 1);
  console.log('\nOne operation, followed on each server while one of them executes it:');
  for (const [n, { status, at }] of heard.extra.entries())
    console.log(`  server ${n + 1}: ${status}, heard ${at - finished} ms after it was finished`);

  const killed = await round({
    ...cluster,
    parts,
    text: 'one server is killed',
    meanwhile: async (operations) => {
      const ids = operations.map(({ id }) => id);
      const third = Math.ceil(versions.size / 3);
      await until(
        cluster.script,
        ids,
        (now) => sum(now) >= third || now.every(({ finishedAt }) => finishedAt),
      );
      await servers.kill();
      return sum(await cluster.script.operations(ids));
    },
  });
  await check(killed);
  console.log(
    `\nOne of three servers killed with SIGKILL when ${killed.extra} credentials were done: the others finished ` +
      `after ${killed.seconds.toFixed(1)} s, once its lease of 15 s was over; every credential was changed exactly once.`,
  );
}

const sum = (operations) => operations.reduce((total, { progress }) => total + progress.success, 0);

function stay(url) {
  console.log(`\nThe servers that are left are behind ${url}. Press Ctrl+C to stop.`);
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, done);
  });
}
