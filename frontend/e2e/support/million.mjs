// A million credentials, and the ways through the page over all of them: what the test at this size walks, and what
// `npm run scale` measures.
import { search } from './page.mjs';
import { next, request } from './wizard.mjs';
import { people, registerApprover, startWithPeople } from './world.mjs';

export const credentials = 1_000_000;
export const inWords = new Intl.NumberFormat('en').format;

/** The most that a step may take, where a million credentials are frozen or changed. */
const patience = { timeout: 120_000 };

export async function startMillion() {
  const world = await startWithPeople();
  await world.server.run(['seed', '--credentials', String(credentials)]);
  await registerApprover(world.server, people.approver.username);
  return world;
}

const firstRow = (scope) => scope.getByRole('grid').locator('[role="row"][data-index="0"]').waitFor(patience);
const modal = (page) => page.getByRole('dialog', { name: 'Add credentials' });
export const tasks = (page) => page.getByRole('region', { name: 'Credentials of this operation' });

/** In the order in which they can be walked. `rows` marks those that the goal for rows to be visible is about. */
export const steps = {
  'list, rows visible': {
    rows: true,
    async walk(page) {
      await page.goto('/pam/credentials');
      await firstRow(page);
    },
  },
  'list again, rows visible': {
    rows: true,
    async walk(page) {
      await page.goto('/pam/credentials');
      await firstRow(page);
    },
  },
  'list, exact number': {
    walk: (page) => page.getByText(`${inWords(credentials)} credentials`, { exact: true }).waitFor(patience),
  },
  'search answered': {
    rows: true,
    async walk(page) {
      await search(page.getByRole('search'), 'svc-payroll');
      await page.getByRole('row').filter({ hasText: 'svc-payroll' }).first().waitFor(patience);
    },
  },
  'modal, rows visible': {
    rows: true,
    async walk(page) {
      await page.goto('/bulk-action?action=UPDATE');
      await page.getByRole('button', { name: 'Add credentials' }).first().click();
      await firstRow(modal(page));
    },
  },
  'modal, all of them selected': {
    async walk(page) {
      await modal(page).getByRole('checkbox', { name: 'Select all that match' }).click(patience);
      await modal(page)
        .getByText(/^[\d,]+ of [\d,]+ matching selected$/)
        .waitFor(patience);
      await modal(page)
        .getByRole('button', { name: /^Add [\d,]+ credentials$/ })
        .click();
    },
  },
  'information, what they have now': {
    async walk(page) {
      await page.getByText(/^[\d,]+ credentials chosen$/).waitFor(patience);
      await next(page);
      await page
        .getByText(/^Now: .+%/)
        .first()
        .waitFor(patience);
    },
  },
  'review shown': {
    async walk(page) {
      await page.getByRole('combobox', { name: /^Additional information: what happens/ }).click();
      await page.getByRole('option', { name: 'Set to' }).click();
      await page.getByRole('textbox', { name: 'Additional information: new value' }).fill('wave 7');
      await next(page);
      await next(page);
      await page.getByRole('button', { name: /^Request update of [\d,]+ credentials$/ }).waitFor(patience);
    },
  },
  'request stored': {
    async walk(page) {
      await request(page, 'CHG-1000 all of them', /^Request update of [\d,]+ credentials$/);
    },
  },
  'task list, rows visible': {
    rows: true,
    async walk(page) {
      await page.reload();
      await firstRow(tasks(page));
    },
  },
  'task search answered': {
    rows: true,
    async walk(page) {
      await search(tasks(page), 'svc-payroll');
      await tasks(page).getByRole('row').filter({ hasText: 'svc-payroll' }).first().waitFor(patience);
    },
  },
};
