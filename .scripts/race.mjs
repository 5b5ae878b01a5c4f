// npm run race: runs the tests of concurrent packages under Go's race detector. Packages with a database are tested on
// PostgreSQL only, because SQLite in Go is many times slower under the detector.
import { execFileSync } from 'node:child_process';
import { ensureInstalled } from './lib/install.mjs';
import { postgresEnvironment, withPostgres } from './lib/postgres.mjs';
import { main, runForExitCode } from './lib/run.mjs';

const withoutDatabase = ['./server/limit', './server/clock/...'];
const withDatabase = ['./server/runner', './server/store'];

main(async () => {
  if (!hasCompiler()) {
    console.log('The race detector needs a C compiler, and there is none: skipped.');
    return 0;
  }
  await ensureInstalled();
  const status = await runRace(withoutDatabase);
  if (status !== 0) return status;
  return withPostgres((url) => runRace(['-run', '/^postgres$', ...withDatabase], postgresEnvironment(url)));
});

/**
 * @param {string[]} args
 * @param {Record<string, string>} env
 */
function runRace(args, env = {}) {
  return runForExitCode('go', ['test', '-race', '-timeout=10m', ...args], {
    env: { CGO_ENABLED: '1', ...env },
  });
}

function hasCompiler() {
  try {
    const compiler = execFileSync('go', ['env', 'CC'], { encoding: 'utf8' }).trim();
    execFileSync(compiler, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
