// Selecting in the list and in the modal: rows, or everything that matches with exceptions (rules 1 to 5 for selecting).
import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { prepareWorld } from './support/fixture.ts';
import { nextRequest } from './support/graphql.ts';
import { findCredentialIds } from './support/operations.ts';
import { choose, search } from './support/page.ts';
import type { Scope } from './support/page.ts';
import { next, request, startAction, tick } from './support/wizard.ts';

const fixture = prepareWorld({ world: { more: 250 }, signedIn: ['requester'] });
const box = (scope: Scope, username: string) =>
  scope.getByRole('checkbox', { name: new RegExp(`^Select row: ${username}\\b`) });
const header = (scope: Scope) => scope.getByRole('columnheader').getByRole('checkbox');

/** Opens the list in a new document, which has no selection. */
async function openList(query: string, count: number) {
  const { page } = fixture.requester;
  await page.goto(`/pam/credentials?${query}`);
  await page.getByText(`${count} credentials`, { exact: true }).waitFor();
  return page;
}

beforeEach(() => fixture.requester.page.evaluate(() => sessionStorage.clear()));

describe('everything that matches', () => {
  it('is selected by the server, not by loaded rows, and sent as a filter with exceptions', async () => {
    const page = await openList('q=bulk-', 250);
    await header(page).click();
    await page.getByText('250 of 250 matching selected', { exact: true }).waitFor();
    await box(page, 'bulk-003').click();
    await page.getByText('249 of 250 matching selected', { exact: true }).waitFor();
    await page.getByText('Search: “bulk-” · except 1', { exact: true }).waitFor();
    assert.equal(await header(page).getAttribute('aria-checked'), 'mixed');

    await startAction(page, 'Inactivate');
    await page.getByText('249 credentials chosen').waitFor();
    await next(page);
    const sent = nextRequest(page, 'BulkInactivateCredentials');
    await request(page, 'CHG-70 all but one', 'Request inactivation of 249 credentials');
    const { input } = await sent;
    const exceptIds = await findCredentialIds(fixture.api, { search: 'bulk-003' });
    assert.deepEqual(input.selection, { matching: { filter: { search: 'bulk-' }, exceptIds } });
    assert.equal(input.expectedCount, 249);
    await page.getByText('249 credentials', { exact: true }).waitFor();
    await page.getByText('except 1', { exact: true }).waitFor();
    await search(page, 'bulk-003');
    await page.getByText('No credential of this operation matches').waitFor();
  });

  it('is sent as all: true when there is no filter', async () => {
    const page = await openList('', 284);
    await header(page).click();
    await page.getByText('284 of 284 matching selected', { exact: true }).waitFor();
    await page.getByText('All credentials', { exact: true }).waitFor();
    await startAction(page, 'Activate');
    // Rule 2: the selection is narrowed to credentials that can get the action, and the page says so.
    await page
      .getByText('278 of the 284 that match are not inactive and are not part of the request.')
      .waitFor();
    await next(page);
    const sent = nextRequest(page, 'BulkActivateCredentials');
    await request(page, 'CHG-71 all of them', 'Request activation of 6 credentials');
    assert.deepEqual((await sent).input.selection, { matching: { filter: { all: true } } });
  });

  it('is dropped when the search or a filter changes', async () => {
    const page = await openList('q=bulk-', 250);
    for (const change of [() => search(page, 'bulk-0'), () => choose(page, 'Status', 'Active')]) {
      await header(page).click();
      await page.getByText(/^\d+ of \d+ matching selected$/).waitFor();
      await change();
      await page.getByText('99 credentials', { exact: true }).waitFor();
      assert.equal(await header(page).getAttribute('aria-checked'), 'false');
    }
  });

  it('is cleared by the header checkbox and by Esc', async () => {
    const page = await openList('q=acct', 34);
    await header(page).click();
    await box(page, 'acct-01').click();
    await header(page).click();
    await page.getByText('34 credentials', { exact: true }).waitFor();
    await page.getByRole('row').nth(1).focus();
    await page.keyboard.press('Control+a');
    await page.getByText('34 of 34 matching selected', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('34 credentials', { exact: true }).waitFor();
  });

  it('is dropped with a message when the action requires another status', async () => {
    const page = await openList('status=ACTIVE&q=acct', 28);
    await header(page).click();
    await startAction(page, 'Activate');
    await page.getByText('No credentials chosen yet').waitFor();
    await page
      .getByText(/^The selection was “everything matching” a status that this action does not offer/)
      .waitFor();
  });
});

describe('ticked rows', () => {
  it('can be a range with Shift, which selects no text', async () => {
    const page = await openList('q=acct&sort=USERNAME', 34);
    await box(page, 'acct-02').click();
    await page.getByRole('gridcell', { name: 'acct-06', exact: true }).click({ modifiers: ['Shift'] });
    await page.getByText('5 selected', { exact: true }).waitFor();
    for (const name of ['acct-02', 'acct-04', 'acct-06'])
      assert.equal(await box(page, name).getAttribute('aria-checked'), 'true');
    assert.equal(await page.evaluate(() => String(getSelection())), '');
    await box(page, 'acct-04').click();
    await page.getByText('4 selected', { exact: true }).waitFor();
  });

  it('are kept when searching, filtering, sorting, scrolling and visiting another page', async () => {
    const page = await openList('', 284);
    await search(page, 'acct-01');
    await page.getByText('1 credential', { exact: true }).waitFor();
    await box(page, 'acct-01').click();
    await search(page, 'bulk-25');
    await page.getByText('1 selected', { exact: true }).waitFor();
    await box(page, 'bulk-250').click();
    await search(page, '');
    await page.getByRole('button', { name: 'Username' }).click();
    await box(page, 'acct-01').and(page.locator('[aria-checked="true"]')).waitFor();
    await page.getByRole('row').nth(1).focus();
    await page.keyboard.press('PageDown');
    await page.getByText('2 selected', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Tags', exact: true }).click();
    await page.getByRole('gridcell', { name: 'vendor', exact: true }).waitFor();
    await page.goBack();
    await page.getByText('2 selected', { exact: true }).waitFor();
    await choose(page, 'Status', 'Inactive');
    await page.getByRole('gridcell', { name: 'acct-25', exact: true }).waitFor();
    await page.getByText('2 selected', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Clear', exact: true }).last().click();
    await page.getByText('6 credentials', { exact: true }).waitFor();
  });
});

describe('adding in the modal', () => {
  it('asks before ticked rows replace everything that matches', async () => {
    const page = await openList('q=bulk-&status=ACTIVE', 250);
    await header(page).click();
    await startAction(page, 'Expire');
    await page.getByText('250 credentials chosen').waitFor();
    await page.getByRole('button', { name: 'Add credentials' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Add credentials' });
    await search(dialog, 'acct-0');
    await box(dialog, 'acct-01').waitFor();
    await tick(dialog, ['acct-01', 'acct-02']);
    await dialog.getByRole('button', { name: 'Add 2 credentials' }).click();
    const replaceDialog = page.getByRole('dialog', { name: 'Replace the present selection?' });
    await replaceDialog.getByText('2 credentials chosen by hand').waitFor();
    await replaceDialog.getByText('Search: “bulk-”').waitFor();
    await replaceDialog.getByRole('button', { name: 'Keep the present ones' }).click();
    await dialog.getByRole('button', { name: 'Add 2 credentials' }).click();
    await replaceDialog.getByRole('button', { name: 'Replace with 2 credentials' }).click();
    await page.getByText('2 credentials chosen').waitFor();
  });

  it('counts credentials once that had been chosen before', async () => {
    const { page } = fixture.requester;
    await page.getByRole('button', { name: 'Add credentials' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Add credentials' });
    await search(dialog, 'acct-0');
    await box(dialog, 'acct-02').waitFor();
    await tick(dialog, ['acct-02', 'acct-03']);
    await dialog.getByRole('button', { name: 'Add 2 credentials' }).click();
    await page.getByText('1 credential was chosen already').waitFor();
    await page.getByText('3 credentials chosen').waitFor();
  });
});
