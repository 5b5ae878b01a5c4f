// npm run scale: how long the page takes over a million credentials, in a browser and on a server of its own. Prints a
// Markdown table; nothing here passes or fails.
import { openPage, launch, signIn } from '../frontend/e2e/support/browser.mjs';
import { credentials, inWords, startMillion, steps } from '../frontend/e2e/support/million.mjs';
import { approveOperation, readOperation, settle } from '../frontend/e2e/support/operations.mjs';
import { stopServers } from '../frontend/e2e/support/server.mjs';
import { noticed, watch } from '../frontend/e2e/support/watch.mjs';
import { people, signInAs } from '../frontend/e2e/support/world.mjs';
import { binary, build } from './lib/build.mjs';
import { ensureChromium } from './lib/chromium.mjs';
import { main } from './lib/run.mjs';

const goal = 'rows visible ≤ 1 s';

main(async () => {
  await build();
  process.env.BULWARK_BINARY = binary;
  process.env.CHROMIUM_PATH = await ensureChromium();
  const browser = await launch();
  try {
    console.log(`Making ${inWords(credentials)} credentials …`);
    const world = await startMillion();
    print(await measure(browser, world));
    return 0;
  } finally {
    await browser.close();
    await stopServers();
  }
});

async function measure(browser, world) {
  const page = await enterCold(browser, world);
  await watch(page);
  const lines = [];
  for (const [name, { rows, walk }] of Object.entries(steps)) {
    const milliseconds = await timed(() => walk(page));
    lines.push({ name, milliseconds, goal: rows ? goal : '', ...(await noticed(page)) });
  }
  const id = page.url().split('/').at(-1);
  const asApprover = await signInAs(world.url, 'approver');
  const operation = await readOperation(asApprover, id);
  const milliseconds = await timed(async () => {
    await approveOperation(asApprover, operation);
    await settle(asApprover, operation, 600);
  });
  lines.push({ name: 'approved and executed', milliseconds, goal: '', ...(await noticed(page)) });
  return lines;
}

/** A browser profile in which somebody is signed in, and nothing of the page is kept yet. */
async function enterCold(browser, { url }) {
  const before = await openPage(browser, url);
  await signIn(before.page, people.requester);
  const storageState = await before.context.storageState();
  await before.context.close();
  const { page, context } = await openPage(browser, url, { storageState });
  context.setDefaultTimeout(120_000);
  return page;
}

async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Shift and longest task are those of the document since it was opened. */
function print(lines) {
  const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(2)} s`;
  console.log(`\n| Over ${inWords(credentials)} credentials | Took | Goal | Longest task | Layout shift |`);
  console.log('|---|--:|---|--:|--:|');
  for (const { name, milliseconds, goal, longestTask, layoutShift } of lines)
    console.log(
      `| ${name} | ${seconds(milliseconds)} | ${goal} | ${Math.round(longestTask)} ms | ${layoutShift.toFixed(3)} |`,
    );
}
