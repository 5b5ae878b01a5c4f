// Saves traces and screenshots of the pages of a failed test in .data/test-results. Those of other tests are discarded.
import { mkdir, rm } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { OpenPage } from './browser.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const results = join(root, '.data', 'test-results');

const fileName = (text: string) => text.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80);

/** Records what a page does from now on. */
export async function startRecording({ context }: OpenPage) {
  await context.tracing.start({ snapshots: true });
}

/** Ends the recordings of a test and starts those of the next. Saves them when the test failed, and prints where. */
export async function endRecordings(opened: OpenPage[], { name, failed }: { name: string; failed: boolean }) {
  const folder = join(results, basename(process.argv[1] ?? '', '.test.ts'), fileName(name));
  const open = opened.filter(({ page }) => !page.isClosed());
  if (failed) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
  }
  for (const [n, { page, context }] of open.entries()) {
    const path = join(folder, `page-${n + 1}`);
    if (failed) await page.screenshot({ path: `${path}.png` }).catch(() => undefined);
    await context.tracing.stopChunk(failed ? { path: `${path}.zip` } : {});
    await context.tracing.startChunk();
  }
  if (failed && open.length > 0)
    console.error(
      `“${name}” failed. Pictures and traces (npx playwright-core show-trace FILE): ${relative(root, folder)}`,
    );
}

/** Saves a screenshot of a page, and resolves with its path. */
export async function saveScreenshot({ page }: Pick<OpenPage, 'page'>, ...names: string[]) {
  const path = `${join(results, ...names.map(fileName))}.png`;
  await page.screenshot({ path });
  return relative(root, path);
}
