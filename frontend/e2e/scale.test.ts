// The page with a million credentials: no blank screens, no layout shifts, exact counts. `npm run scale` measures the time.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { required } from './support/api.ts';
import { prepareFixture } from './support/fixture.ts';
import { operationName } from './support/graphql.ts';
import { credentials, formatCount, startMillion, steps, tasks } from './support/million.ts';
import { approveOperation, readOperation } from './support/operations.ts';
import { search } from './support/page.ts';
import { readMeasurements, startMeasuring } from './support/measurements.ts';
import { waitForStatus } from './support/wizard.ts';
import { signInAs } from './support/world.ts';

declare global {
  interface Window {
    reportProgress: (text: string | null) => void;
  }
}

let active = 0;
let id = '';

const fixture = prepareFixture(startMillion, { signedIn: ['requester'] });
const runStep = (name: keyof typeof steps) => steps[name].run(fixture.requester.page);

/** Scrolls down screen by screen and checks the row in the middle each time. Resolves with the last row's number. */
async function scrollDown(page: Page, grid: Locator, screens: number) {
  const seen = [];
  await grid.locator('[role="row"][data-index]').first().hover();
  for (let n = 0; n < screens; n++) {
    await page.mouse.wheel(0, 600);
    seen.push(
      await grid.evaluate(async (element: Element) => {
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        const { x, y, width, height } = (element.parentElement ?? element).getBoundingClientRect();
        const found = document.elementFromPoint(x + width / 2, y + Math.min(height, innerHeight - y) / 2);
        return Boolean(found?.closest('[role="row"][data-index], [role="presentation"]'));
      }),
    );
  }
  assert.deepEqual(
    seen.filter((present) => !present),
    [],
    'every screen shows rows or their placeholders',
  );
}

const lastIndex = (grid: Locator) =>
  grid
    .locator('[role="row"][data-index]')
    .evaluateAll((rows: HTMLElement[]) => Math.max(...rows.map((row) => Number(row.dataset['index']))));

describe('a million credentials', () => {
  it('are listed with their exact number and without layout shifts', async () => {
    const { page, context } = fixture.requester;
    // Freezing or changing a million credentials can take longer than the default timeout of ten seconds.
    context.setDefaultTimeout(180_000);
    await startMeasuring(page);
    await runStep('list, rows visible');
    await runStep('list, exact number');
    const { layoutShift } = await readMeasurements(page);
    assert.ok(layoutShift < 0.05, `the layout shifted by ${layoutShift}`);
    assert.equal(await page.getByRole('grid').getAttribute('aria-rowcount'), String(credentials + 1));
  });

  it('can be scrolled through page by page without a blank screen', async () => {
    const { page } = fixture.requester;
    const grid = page.getByRole('grid');
    await scrollDown(page, grid, 60);
    await page.waitForFunction(() => {
      const rows = [...document.querySelectorAll<HTMLElement>('[role="row"][data-index]')];
      return rows.some((row) => Number(row.dataset['index']) > 600);
    });
    assert.ok((await page.locator('[role="row"]').count()) < 120, 'only visible rows are in the document');
  });

  it('are searched while typing: no letter is lost, the old rows stay, and there are few requests', async () => {
    const { page } = fixture.requester;
    await runStep('list again, rows visible');
    let requestCount = 0;
    page.on('request', (request) => (requestCount += operationName(request) === 'Credentials' ? 1 : 0));
    const fewest = await page.evaluateHandle(() => {
      const fewest = { rows: Infinity, frame: 0 };
      const countRows = () => {
        fewest.rows = Math.min(fewest.rows, document.querySelectorAll('[role="row"][data-index]').length);
        fewest.frame = requestAnimationFrame(countRows);
      };
      countRows();
      return fewest;
    });
    const field = page.getByRole('search').getByRole('textbox', { name: /^Search/ });
    await field.pressSequentially('svc-payroll', { delay: 30 });
    assert.equal(await field.inputValue(), 'svc-payroll');
    await page.getByRole('row').filter({ hasText: 'svc-payroll' }).first().waitFor();
    const { rows } = await fewest.evaluate((watched) => {
      cancelAnimationFrame(watched.frame);
      return { rows: watched.rows };
    });
    assert.ok(rows > 10, `only ${rows} rows were rendered at one time`);
    assert.ok(requestCount <= 3, `${requestCount} requests for eleven letters`);
  });

  it('can be selected in the modal: all active ones, with their exact number', async () => {
    const { page } = fixture.requester;
    const { credentials } = await fixture.api('{ credentials(filter: { status: ACTIVE }) { totalCount } }');
    active = credentials.totalCount;
    await runStep('modal, rows visible');
    await runStep('modal, all of them selected');
    await page.getByText(`${formatCount(active)} credentials chosen`, { exact: true }).waitFor();
  });

  it('show the distribution of their present values, and are requested as reviewed', async () => {
    const { page } = fixture.requester;
    await runStep('information, what they have now');
    await runStep('review shown');
    const change = page.getByRole('table').getByRole('row').filter({ hasText: 'Additional information' });
    assert.match(await change.innerText(), /%.*wave 7/s);
    await page
      .getByRole('button', { name: `Request update of ${formatCount(active)} credentials`, exact: true })
      .waitFor();
    await runStep('request stored');
    id = required(page.url().split('/').at(-1));
    assert.equal((await readOperation(fixture.api, id)).progress.total, active);
  });

  it('can be read task by task before the decision, by scrolling and by searching', async () => {
    const { page } = fixture.requester;
    await runStep('task list, rows visible');
    await tasks(page)
      .getByText(`${formatCount(active)} credentials`, { exact: true })
      .waitFor();
    const grid = tasks(page).getByRole('grid');
    await grid.scrollIntoViewIfNeeded();
    await scrollDown(page, grid, 20);
    assert.ok((await lastIndex(grid)) > 100);
    await runStep('task search answered');
    await search(tasks(page), 'no-such-account');
    await page.getByText('No credential of this operation matches').waitFor();
  });

  it('are changed after the approval, with live progress on an open page', async () => {
    const { page } = fixture.requester;
    const operation = await readOperation(fixture.api, id);
    await approveOperation(await signInAs(fixture.url, 'approver'), operation);
    const progress = page.getByRole('progressbar', { name: 'Progress' });
    await progress.waitFor();
    const seen = new Set();
    await page.exposeFunction('reportProgress', (text: string) => void seen.add(text));
    await page.evaluate(() => {
      const bar = document.querySelector('[role="progressbar"]');
      if (!bar) return;
      const report = () => window.reportProgress(bar.getAttribute('aria-valuetext'));
      new MutationObserver(report).observe(bar, { attributes: true });
    });
    await waitForStatus(page, 'Succeeded');
    assert.ok(seen.size > 3, `the page showed its progress: ${[...seen].join(', ')}`);
    const { status, progress: done } = await readOperation(fixture.api, id);
    assert.deepEqual([status, done.success], ['SUCCESS', active]);
  });
});
