// npm run scale: measures the page with a million credentials in a browser, on its own server. Prints a Markdown table; it
// does not pass or fail.
import type { Browser } from 'playwright-core';
import { required } from '../frontend/e2e/support/api.ts';
import { launch, openPage, signIn } from '../frontend/e2e/support/browser.ts';
import { credentials, formatCount, startMillion, steps } from '../frontend/e2e/support/million.ts';
import type { Step } from '../frontend/e2e/support/million.ts';
import { approveOperation, readOperation, waitForEnd } from '../frontend/e2e/support/operations.ts';
import { stopServers } from '../frontend/e2e/support/server.ts';
import { readMeasurements, startMeasuring } from '../frontend/e2e/support/measurements.ts';
import { people, signInAs } from '../frontend/e2e/support/world.ts';
import type { World } from '../frontend/e2e/support/world.ts';
import { binary, build } from './lib/build.mjs';
import { ensureChromium } from './lib/chromium.mjs';
import { main } from './lib/run.mjs';

const goal = 'rows visible ≤ 1 s';

main(async () => {
  await build();
  process.env['BULWARK_BINARY'] = binary;
  process.env['CHROMIUM_PATH'] = await ensureChromium();
  const browser = await launch();
  try {
    console.log(`Creating ${formatCount(credentials)} credentials …`);
    const world = await startMillion();
    printTable(await measure(browser, world));
    return 0;
  } finally {
    await browser.close();
    await stopServers();
  }
});

type Line = { name: string; milliseconds: number; goal: string; layoutShift: number; longestTask: number };

async function measure(browser: Browser, world: World) {
  const page = await openUncached(browser, world);
  await startMeasuring(page);
  const lines: Line[] = [];
  for (const [name, { rows, run }] of Object.entries<Step>(steps)) {
    const milliseconds = await measureTime(() => run(page));
    lines.push({ name, milliseconds, goal: rows ? goal : '', ...(await readMeasurements(page)) });
  }
  const id = required(page.url().split('/').at(-1));
  const asApprover = await signInAs(world.url, 'approver');
  const operation = await readOperation(asApprover, id);
  const milliseconds = await measureTime(async () => {
    await approveOperation(asApprover, operation);
    await waitForEnd(asApprover, operation, 600);
  });
  lines.push({ name: 'approved and executed', milliseconds, goal: '', ...(await readMeasurements(page)) });
  return lines;
}

/** Opens a page on which the requester is signed in, with an empty cache. */
async function openUncached(browser: Browser, { url }: World) {
  const before = await openPage(browser, url);
  await signIn(before.page, people.requester);
  const storageState = await before.context.storageState();
  await before.context.close();
  const { page, context } = await openPage(browser, url, { storageState });
  context.setDefaultTimeout(120_000);
  return page;
}

/** Resolves with the duration in milliseconds. */
async function measureTime(work: () => Promise<unknown>) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Prints a table. Layout shift and longest task are counted since the document was opened. */
function printTable(lines: Line[]) {
  const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;
  console.log(
    `\n| Over ${formatCount(credentials)} credentials | Took | Goal | Longest task | Layout shift |`,
  );
  console.log('|---|--:|---|--:|--:|');
  for (const { name, milliseconds, goal, longestTask, layoutShift } of lines)
    console.log(
      `| ${name} | ${seconds(milliseconds)} | ${goal} | ${Math.round(longestTask)} ms | ${layoutShift.toFixed(3)} |`,
    );
}
