// npm run migrate -- NAME: generates the ent client and writes the next migration for both databases.
// npm run migrate -- --check: fails when the committed migrations do not produce the schema.
import { ensureInstalled } from './lib/install.mjs';
import { postgresEnvironment, withPostgres } from './lib/postgres.mjs';
import { main, run, runForExitCode } from './lib/run.mjs';

const usage =
  'usage: npm run migrate -- NAME (snake case, for example add_owner), or npm run migrate -- --check';

main(async () => {
  const [argument, ...others] = process.argv.slice(2);
  if (argument === undefined || others.length > 0) throw new Error(usage);
  await ensureInstalled();
  if (argument === '--check') return migrate('-check');
  if (!/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(argument)) throw new Error(usage);
  await run('go', ['generate', './ent']);
  return migrate('-name', argument);
});

/**
 * Runs the planner of ent/migrate, which replays the migrations into an empty PostgreSQL database.
 * @param {...string} args
 */
function migrate(...args) {
  return withPostgres((url) =>
    runForExitCode('go', ['run', './ent/migrate', ...args], { env: postgresEnvironment(url) }),
  );
}
