// Runs a command with BULWARK_TEST_POSTGRES_URL naming a PostgreSQL server of its own:
//   node .scripts/with-postgres.mjs go test ./server/batch
import { postgresEnvironment, withPostgres } from './lib/postgres.mjs';
import { main, runForExitCode } from './lib/run.mjs';
import { ensureInstalled } from './lib/install.mjs';

main(async () => {
  const [command, ...args] = process.argv.slice(2);
  if (!command) throw new Error('usage: node .scripts/with-postgres.mjs COMMAND [ARGUMENT…]');
  await ensureInstalled();
  return withPostgres((url) => runForExitCode(command, args, { env: postgresEnvironment(url) }));
});
