// The page over a million credentials: nothing blank, nothing jumps, every count exact. How long it takes is told by
// `npm run scale`.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { prepareStage } from './support/fixture.mjs';
import { operationName } from './support/graphql.mjs';
import { credentials, inWords, startMillion, steps, tasks } from './support/million.mjs';
import { approveOperation, readOperation } from './support/operations.mjs';
import { search } from './support/page.mjs';
import { noticed, watch } from './support/watch.mjs';
import { becomes } from './support/wizard.mjs';
import { signInAs } from './support/world.mjs';

let active, id;

const stage = prepareStage(startMillion, { signedIn: ['requester'] });
const walk = (name) => steps[name].walk(stage.requester.page);

/** Scrolls down screen by screen; after each, what lies in the middle of the list. Resolves with the last row's number. */
async function scrollDown(page, grid, screens) {
  const seen = [];
  await grid.locator('[role="row"][data-index]').first().hover();
  for (let n = 0; n < screens; n++) {
    await page.mouse.wheel(0, 600);
    seen.push(
      await grid.evaluate(async (element) => {
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        const { x, y, width, height } = element.parentElement.getBoundingClientRect();
        const found = document.elementFromPoint(x + width / 2, y + Math.min(height, innerHeight - y) / 2);
        return Boolean(found?.closest('[role="row"][data-index], [role="presentation"]'));
      }),
    );
  }
  assert.deepEqual(
    seen.filter((present) => !present),
    [],
    'every screen shows rows, or rows to come',
  );
}

const lastIndex = (grid) =>
  grid
    .locator('[role="row"][data-index]')
    .evaluateAll((rows) => Math.max(...rows.map((row) => row.dataset.index)));

describe('a million credentials', () => {
  it('are listed with their exact number, and nothing jumps while they appear', async () => {
    const { page, context } = stage.requester;
    // A million credentials are frozen and changed in less, but not on every machine in ten seconds.
    context.setDefaultTimeout(180_000);
    await watch(page);
    await walk('list, rows visible');
    await walk('list, exact number');
    const { layoutShift } = await noticed(page);
    assert.ok(layoutShift < 0.05, `the layout shifted by ${layoutShift}`);
    assert.equal(await page.getByRole('grid').getAttribute('aria-rowcount'), String(credentials + 1));
  });

  it('are scrolled through page by page without a blank screen', async () => {
    const { page } = stage.requester;
    const grid = page.getByRole('grid');
    await scrollDown(page, grid, 60);
    await page.waitForFunction(() => {
      const rows = [...document.querySelectorAll('[role="row"][data-index]')];
      return rows.some((row) => Number(row.dataset.index) > 600);
    });
    assert.ok((await page.locator('[role="row"]').count()) < 120, 'only what is in sight is in the document');
  });

  it('are searched while one types: no letter is lost, old rows stay, few questions are asked', async () => {
    const { page } = stage.requester;
    await walk('list again, rows visible');
    let asked = 0;
    page.on('request', (one) => (asked += operationName(one) === 'Credentials' ? 1 : 0));
    const fewest = await page.evaluateHandle(() => {
      const fewest = { rows: Infinity };
      const look = () => {
        fewest.rows = Math.min(fewest.rows, document.querySelectorAll('[role="row"][data-index]').length);
        fewest.frame = requestAnimationFrame(look);
      };
      look();
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
    assert.ok(rows > 10, `never fewer than ${rows} rows were in sight`);
    assert.ok(asked <= 3, `${asked} questions for eleven letters`);
  });

  it('are selected in the modal, all the active ones, by their exact number', async () => {
    const { page } = stage.requester;
    const { credentials } = await stage.api('{ credentials(filter: { status: ACTIVE }) { totalCount } }');
    active = credentials.totalCount;
    await walk('modal, rows visible');
    await walk('modal, all of them selected');
    await page.getByText(`${inWords(active)} credentials chosen`, { exact: true }).waitFor();
  });

  it('show what they have now, and are requested as what was reviewed', async () => {
    const { page } = stage.requester;
    await walk('information, what they have now');
    await walk('review shown');
    const change = page.getByRole('table').getByRole('row').filter({ hasText: 'Additional information' });
    assert.match(await change.innerText(), /%.*wave 7/s);
    await page
      .getByRole('button', { name: `Request update of ${inWords(active)} credentials`, exact: true })
      .waitFor();
    await walk('request stored');
    id = page.url().split('/').at(-1);
    assert.equal((await readOperation(stage.api, id)).progress.total, active);
  });

  it('are read task by task before deciding: by scrolling and by searching', async () => {
    const { page } = stage.requester;
    await walk('task list, rows visible');
    await tasks(page)
      .getByText(`${inWords(active)} credentials`, { exact: true })
      .waitFor();
    const grid = tasks(page).getByRole('grid');
    await grid.scrollIntoViewIfNeeded();
    await scrollDown(page, grid, 20);
    assert.ok((await lastIndex(grid)) > 100);
    await walk('task search answered');
    await search(tasks(page), 'no-such-account');
    await page.getByText('No credential of this operation matches').waitFor();
  });

  it('are changed once approved, and a page that is open counts along', async () => {
    const { page } = stage.requester;
    const operation = await readOperation(stage.api, id);
    await approveOperation(await signInAs(stage.url, 'approver'), operation);
    const progress = page.getByRole('progressbar', { name: 'Progress' });
    await progress.waitFor();
    const seen = new Set();
    await page.exposeFunction('sawProgress', (text) => seen.add(text));
    await page.evaluate(() => {
      const bar = document.querySelector('[role="progressbar"]');
      new MutationObserver(() => globalThis.sawProgress(bar.getAttribute('aria-valuetext'))).observe(bar, {
        attributes: true,
      });
    });
    await becomes(page, 'Succeeded');
    assert.ok(seen.size > 3, `the page counted along: ${[...seen].join(', ')}`);
    const { status, progress: done } = await readOperation(stage.api, id);
    assert.deepEqual([status, done.success], ['SUCCESS', active]);
  });
});
