// npm test: everything. Go's tests on SQLite and on PostgreSQL, the page's unit tests, and the tests in a real browser.
//   npm test -- go            only Go's tests          npm test -- web     only the page's unit tests
//   npm test -- browser       only the browser's       npm test -- browser draft  of those only files named like this
import { build } from './lib/build.mjs';
import { browserTests } from './lib/browser-tests.mjs';
import { goTests } from './lib/go-tests.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { pageTests } from './lib/page-tests.mjs';
import { postgresEnvironment, withPostgres } from './lib/postgres.mjs';
import { main } from './lib/run.mjs';

const goArguments = ['-p=2', '-timeout=15m', './...'];

const suites = {
  go: ['Go', () => withPostgres((url) => goTests(goArguments, postgresEnvironment(url)))],
  web: ['Page', pageTests],
  browser: [
    'Browser',
    async (patterns) => {
      await build();
      return browserTests(patterns);
    },
  ],
};

main(async () => {
  const words = process.argv.slice(2);
  // What follows `browser` is parts of file names.
  const patterns = words[0] === 'browser' ? words.slice(1) : [];
  const asked = words.slice(0, words.length - patterns.length);
  const unknown = asked.filter((name) => !(name in suites));
  if (unknown.length > 0)
    throw new Error(`there is no suite ${unknown.join(', ')}: choose from ${Object.keys(suites).join(', ')}`);
  await ensureInstalled();
  const results = [];
  for (const [name, [title, suite]] of Object.entries(suites)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const start = Date.now();
    console.log(`\n== ${title} ==`);
    const result = await suite(patterns).catch((error) => {
      console.error(error.message);
      return { passed: 0, failed: 1, skipped: 0 };
    });
    results.push({ title, seconds: Math.round((Date.now() - start) / 1000), ...result });
  }
  return report(results);
});

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
  const total = (what) => results.reduce((sum, result) => sum + result[what], 0);
  const skipped = total('skipped');
  console.log(
    `\n${total('passed')} passed, ${total('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
  );
  return total('failed') > 0 || total('passed') === 0 ? 1 : 0;
}
