// Uses the bulk action wizard and the decision page, in English.
import type { Page } from 'playwright-core';
import { required } from './api.ts';
import type { Scope } from './page.ts';

/** Starts an action from the list, with the Bulk Action button in the lower right corner. */
export async function startAction(page: Page, action: string) {
  await page.getByRole('button', { name: 'Bulk Action' }).click();
  await page.getByRole('menuitem', { name: new RegExp(`^${action}`) }).click();
  await page.locator('#content').getByRole('heading', { level: 2, name: 'Credentials' }).waitFor();
}

/** Ticks the rows with these usernames, in the list or the modal. */
export async function tick(scope: Scope, usernames: string[]) {
  for (const username of usernames) {
    await scope.getByRole('checkbox', { name: new RegExp(`^Select row: ${username}\\b`) }).click();
  }
}

/** Opens the modal with the + next to the title, searches, ticks rows and adds them. */
export async function addCredentials(page: Page, search: string, usernames: string[]) {
  await page.getByRole('button', { name: 'Add credentials' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Add credentials' });
  await dialog.getByRole('textbox', { name: /^Search/ }).fill(search);
  await dialog.getByRole('checkbox', { name: new RegExp(`^Select row: ${usernames[0]}\\b`) }).waitFor();
  await tick(dialog, usernames);
  await dialog.getByRole('button', { name: /^Add \d/ }).click();
  await dialog.waitFor({ state: 'hidden' });
}

export async function next(page: Page) {
  await page.getByRole('button', { name: 'Continue' }).click();
}

/** Fills in the justification and sends the request; resolves with the operation's id once its page is shown. */
export async function request(page: Page, reason: string, button: string | RegExp) {
  await page.getByRole('heading', { level: 2, name: 'Review' }).waitFor();
  await page.getByRole('textbox', { name: /^Justification/ }).fill(reason);
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.waitForURL(/\/reports\/batch-operations\/op_/);
  await waitForStatus(page, 'Waiting for approval');
  return required(page.url().split('/').at(-1));
}

/** Opens the request in the tab Waiting for me, and approves it. */
export async function approve(page: Page, reason: string) {
  await openWaiting(page, reason);
  await page.getByRole('button', { name: 'Approve', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Approve this operation?' });
  await dialog.getByRole('button', { name: 'Approve' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

export async function openWaiting(page: Page, reason: string) {
  await page.goto('/reports/batch-operations?tab=waiting');
  await page.getByRole('gridcell', { name: reason }).click();
  await page.getByRole('heading', { level: 1, name: /^Batch operation #/ }).waitFor();
}

/** Waits until the page of an operation or a protected change shows this status. */
export async function waitForStatus(page: Page, status: string) {
  await page.getByRole('main').getByRole('status').getByText(status, { exact: true }).waitFor();
}
