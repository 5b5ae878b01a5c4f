// npm run cluster: several servers share the work on one PostgreSQL. Starts the database and up to three servers behind a
// tiny proxy, measures what one, two and three of them execute, follows an operation through each of them, kills one in
// the middle with SIGKILL, and proves that every credential was changed exactly once.
//   npm run cluster -- --credentials 240000     a larger inventory (default 120000)
//   npm run cluster -- --rounds 5               more rounds with one, two and three servers in turn (default 3)
//   npm run cluster -- --pooler                 through PgBouncer in transaction mode, which must be installed
//   npm run cluster -- --keep                   leave it running afterwards
import { parseArgs } from 'node:util';
import { changedOnceByEach } from './cluster/check.mjs';
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

async function show(database, args, { rounds, keep }) {
  const people = await createPeople(database);
  const servers = new Servers(args);
  const proxy = await startProxy(await freePort(), () => servers.ports);
  try {
    await demonstrate({ people, servers, url: proxy.url, rounds: Number(rounds) });
    if (keep) await stay(proxy.url);
  } finally {
    await servers.close();
    proxy.close();
  }
}

async function demonstrate({ people, servers, url, rounds }) {
  await servers.scale(1);
  const cluster = { script: script(url, people.token), approver: await people.approver(url) };
  const before = await cluster.script.versions();
  const parts = partsOf([...before.keys()], part);
  const done = [await round({ ...cluster, parts, text: 'warming up' })];

  const seconds = { 1: [], 2: [], 3: [] };
  for (let n = 0; n < rounds; n += 1) {
    for (const count of [1, 2, 3]) {
      await servers.scale(count);
      done.push(await round({ ...cluster, parts, text: `round ${n}, executed by ${count}` }));
      seconds[count].push(done.at(-1).seconds);
    }
  }
  report(before.size, parts.length, seconds);
  done.push(await followEverywhere(cluster, servers, people.token, parts));
  done.push(await killOne(cluster, servers, parts, before.size));
  changedOnceByEach(done, before, await cluster.script.versions());
  console.log(
    `Each of the ${done.length} rounds changed each of the ${before.size} credentials exactly once.`,
  );
}

function report(credentials, operations, seconds) {
  console.log(`\n${credentials} credentials in ${operations} operations, all approved at once; medians:\n`);
  console.log('| servers | seconds | credentials a second | against one server |\n|---|---|---|---|');
  for (const [count, measured] of Object.entries(seconds)) {
    const middle = median(measured);
    const against = (median(seconds[1]) / middle).toFixed(2);
    console.log(`| ${count} | ${middle.toFixed(2)} | ${Math.round(credentials / middle)} | ${against} |`);
  }
}

async function followEverywhere(cluster, servers, token, parts) {
  const done = await round({
    ...cluster,
    parts,
    text: 'followed from everywhere',
    meanwhile: ([{ id }]) => Promise.all(servers.urls.map((url) => follow(url, token, id))),
  });
  const finished = Date.parse(done.operations[0].finishedAt);
  console.log('\nOne operation, followed on each server while one of them executes it:');
  for (const [n, { status, at }] of done.extra.entries())
    console.log(`  server ${n + 1}: ${status}, heard ${at - finished} ms after it was finished`);
  return done;
}

async function killOne(cluster, servers, parts, credentials) {
  const done = await round({
    ...cluster,
    parts,
    text: 'one server is killed',
    meanwhile: async (operations) => {
      const ids = operations.map(({ id }) => id);
      await until(cluster.script, ids, (now) => settled(now) >= credentials / 3);
      await servers.kill();
      return settled(await cluster.script.operations(ids));
    },
  });
  console.log(
    `\nOne of three servers killed with SIGKILL when ${done.extra} credentials were done: the others finished ` +
      `after ${done.seconds.toFixed(1)} s, once its lease of 15 s was over.\n`,
  );
  return done;
}

const settled = (operations) => operations.reduce((total, { progress }) => total + progress.success, 0);

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

function stay(url) {
  console.log(`\nThe servers that are left are behind ${url}. Press Ctrl+C to stop.`);
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, done);
  });
}
