// A server with a million credentials, and steps through the page, which scale.test.ts runs and `npm run scale` measures.
import type { Page } from 'playwright-core';
import { search } from './page.ts';
import type { Scope } from './page.ts';
import { next, request } from './wizard.ts';
import { people, registerApprover, startWithPeople } from './world.ts';

export const credentials = 1_000_000;
export const formatCount = new Intl.NumberFormat('en').format;

/** The timeout of steps that store or change a million credentials. */
const longTimeout = { timeout: 120_000 };

export async function startMillion() {
  const world = await startWithPeople();
  await world.server.run(['seed', '--credentials', String(credentials)]);
  await registerApprover(world.server, people.approver.username);
  return world;
}

const firstRow = (scope: Scope) =>
  scope.getByRole('grid').locator('[role="row"][data-index="0"]').waitFor(longTimeout);
const modal = (page: Page) => page.getByRole('dialog', { name: 'Add credentials' });
export const tasks = (page: Page) => page.getByRole('region', { name: 'Credentials of this operation' });

export type Step = {
  /** Whether the goal for visible rows applies to it. */
  rows?: boolean;
  run: (page: Page) => Promise<unknown>;
};

/** In the order in which they have to be run. */
export const steps = {
  'list, rows visible': {
    rows: true,
    async run(page) {
      await page.goto('/pam/credentials');
      await firstRow(page);
    },
  },
  'list again, rows visible': {
    rows: true,
    async run(page) {
      await page.goto('/pam/credentials');
      await firstRow(page);
    },
  },
  'list, exact number': {
    run: (page) =>
      page.getByText(`${formatCount(credentials)} credentials`, { exact: true }).waitFor(longTimeout),
  },
  'search answered': {
    rows: true,
    async run(page) {
      await search(page.getByRole('search'), 'svc-payroll');
      await page.getByRole('row').filter({ hasText: 'svc-payroll' }).first().waitFor(longTimeout);
    },
  },
  'modal, rows visible': {
    rows: true,
    async run(page) {
      await page.goto('/bulk-action?action=UPDATE');
      await page.getByRole('button', { name: 'Add credentials' }).first().click();
      await firstRow(modal(page));
    },
  },
  'modal, all of them selected': {
    async run(page) {
      await modal(page).getByRole('checkbox', { name: 'Select all that match' }).click(longTimeout);
      await modal(page)
        .getByText(/^[\d,]+ of [\d,]+ matching selected$/)
        .waitFor(longTimeout);
      await modal(page)
        .getByRole('button', { name: /^Add [\d,]+ credentials$/ })
        .click();
    },
  },
  'information, what they have now': {
    async run(page) {
      await page.getByText(/^[\d,]+ credentials chosen$/).waitFor(longTimeout);
      await next(page);
      await page
        .getByText(/^Now: .+%/)
        .first()
        .waitFor(longTimeout);
    },
  },
  'review shown': {
    async run(page) {
      await page.getByRole('combobox', { name: /^Additional information: what happens/ }).click();
      await page.getByRole('option', { name: 'Set to' }).click();
      await page.getByRole('textbox', { name: 'Additional information: new value' }).fill('wave 7');
      await next(page);
      await next(page);
      await page.getByRole('button', { name: /^Request update of [\d,]+ credentials$/ }).waitFor(longTimeout);
    },
  },
  'request stored': {
    async run(page) {
      await request(page, 'CHG-1000 all of them', /^Request update of [\d,]+ credentials$/);
    },
  },
  'task list, rows visible': {
    rows: true,
    async run(page) {
      await page.reload();
      await firstRow(tasks(page));
    },
  },
  'task search answered': {
    rows: true,
    async run(page) {
      await search(tasks(page), 'svc-payroll');
      await tasks(page).getByRole('row').filter({ hasText: 'svc-payroll' }).first().waitFor(longTimeout);
    },
  },
} satisfies Record<string, Step>;
