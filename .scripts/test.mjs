// npm test: runs all tests: Go's on SQLite and on PostgreSQL, the page's unit tests, and the tests in a real browser.
//   npm test -- go              only Go's tests
//   npm test -- web             only the page's unit tests
//   npm test -- scripts         only the tests of .scripts
//   npm test -- browser         only the browser tests
//   npm test -- browser draft   only browser tests whose file names contain “draft”
import { join } from 'node:path';
import { build } from './lib/build.mjs';
import { runBrowserTests } from './lib/browser-tests.mjs';
import { runGoTests } from './lib/go-tests.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { runPageTests } from './lib/page-tests.mjs';
import { postgresEnvironment, withPostgres } from './lib/postgres.mjs';
import { runNodeTests } from './lib/node-tests.mjs';
import { main, root } from './lib/run.mjs';

/**
 * @typedef {import('./lib/counts.mjs').Counts & Partial<import('./lib/go-tests.mjs').GoCounts> &
 *   { title: string, seconds: number }} Result
 */

const scriptTests = ['release', 'watch'].map((name) => join(root, '.scripts', 'lib', `${name}.test.mjs`));
const goArguments = ['-p=2', '-timeout=15m', './...'];

/** @type {Record<string, [title: string, run: (patterns: string[]) => Promise<import('./lib/counts.mjs').Counts>]>} */
const suites = {
  go: ['Go', () => withPostgres((url) => runGoTests(goArguments, postgresEnvironment(url)))],
  web: ['Page', runPageTests],
  scripts: ['Scripts', () => runNodeTests(scriptTests)],
  browser: [
    'Browser',
    async (patterns) => {
      await build();
      return runBrowserTests(patterns);
    },
  ],
};

main(async () => {
  const args = process.argv.slice(2);
  // The arguments after `browser` are parts of file names.
  const patterns = args[0] === 'browser' ? args.slice(1) : [];
  const chosen = args.slice(0, args.length - patterns.length);
  const unknown = chosen.filter((name) => !(name in suites));
  if (unknown.length > 0)
    throw new Error(`there is no suite ${unknown.join(', ')}: choose from ${Object.keys(suites).join(', ')}`);
  await ensureInstalled();
  /** @type {Result[]} */
  const results = [];
  for (const [name, [title, suite]] of Object.entries(suites)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue;
    const start = Date.now();
    console.log(`\n== ${title} ==`);
    const result = await suite(patterns).catch((error) => {
      console.error(/** @type {Error} */ (error).message);
      return { passed: 0, failed: 1, skipped: 0 };
    });
    results.push({ title, seconds: Math.round((Date.now() - start) / 1000), ...result });
  }
  return report(results);
});

/** @param {Result[]} results */
function report(results) {
  console.log('');
  for (const { title, seconds, passed, failed, skipped, ...databases } of results) {
    console.log(`${title}: ${passed} passed, ${failed} failed, ${skipped} skipped in ${seconds} s`);
    if (databases.sqlite !== undefined) {
      console.log(
        `  SQLite: ${databases.sqlite} tests · PostgreSQL: ${databases.postgres} tests · without a database: ${databases.other} tests`,
      );
    }
  }
  /** @param {'passed' | 'failed' | 'skipped'} what */
  const total = (what) => results.reduce((sum, result) => sum + result[what], 0);
  const skipped = total('skipped');
  console.log(
    `\n${total('passed')} passed, ${total('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
  );
  return total('failed') > 0 || total('passed') === 0 ? 1 : 0;
}
