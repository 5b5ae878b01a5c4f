// A request that has not been sent: leaving, reloading, signing out, and ineligible credentials (rules 5, 7 and 8).
import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { findViolations } from './support/axe.ts';
import { fillSignIn } from './support/browser.ts';
import { prepareWorld } from './support/fixture.ts';
import { readOperation } from './support/operations.ts';
import { next, request, startAction, tick } from './support/wizard.ts';
import { createCredential, people, signInAs } from './support/world.ts';

const fixture = prepareWorld({ signedIn: ['requester'] });

// Removes the draft of a failed test.
beforeEach(() => fixture.requester.page.evaluate(() => sessionStorage.clear()));

/** Goes to step 3 of an update of the credentials of srv-1, and fills in a text. */
async function fillInformation(page: Page, text: string) {
  await page.goto('/pam/credentials?q=srv-1&status=ACTIVE');
  await page.getByRole('checkbox', { name: 'Select all that match' }).click();
  await startAction(page, 'Update');
  await next(page);
  await page.getByRole('combobox', { name: 'Additional information: what happens' }).click();
  await page.getByRole('option', { name: 'Set to' }).click();
  await information(page).fill(text);
  await page.getByText('1 field will change.').waitFor();
}

const information = (page: Page) => page.getByRole('textbox', { name: 'Additional information: new value' });

describe('a draft', () => {
  it('keeps its step and values when the page is reloaded', async () => {
    const { page } = fixture.requester;
    await fillInformation(page, 'cabinet 12');
    await page.reload();
    await page.getByRole('heading', { level: 2, name: 'Information' }).waitFor();
    assert.equal(await information(page).inputValue(), 'cabinet 12');
    await page.getByRole('button', { name: /^Credentials/ }).click();
    await page.getByText('5 credentials chosen').waitFor();
    await page.getByText('Search: “srv-1”').waitFor();
  });

  it("supports the browser's Back, one step at a time", async () => {
    const { page } = fixture.requester;
    await fillInformation(page, 'cabinet 13');
    await next(page);
    await page.getByRole('heading', { level: 2, name: 'Execution settings' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 2, name: 'Information' }).waitFor();
    assert.equal(await information(page).inputValue(), 'cabinet 13');
    await page.goBack();
    await page.getByText('5 credentials chosen').waitFor();
  });

  it('is kept when its owner is signed out and signs in again', async () => {
    const { page, context, expect } = fixture.requester;
    await fillInformation(page, 'cabinet 14');
    expect(/status of 401/);
    await context.clearCookies();
    await next(page);
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await fillSignIn(page, people.requester);
    await page.getByRole('heading', { level: 2, name: 'Execution settings' }).waitFor();
    await next(page);
    await page.getByText('cabinet 14').waitFor();
    const id = await request(page, 'CHG-20 after signing in again', 'Request update of 5 credentials');
    assert.equal((await readOperation(fixture.api, id)).progress.total, 5);
  });

  it('is not shown to another person in the same browser', async () => {
    const { page, context, expect } = await fixture.enter('requester');
    await fillInformation(page, 'cabinet 15');
    expect(/status of 401/);
    await context.clearCookies();
    await page.reload();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await fillSignIn(page, people.approver);
    await page.getByRole('heading', { level: 2, name: 'Action' }).waitFor();
    assert.equal(await page.getByRole('radio', { checked: true }).count(), 0);
    assert.equal(await page.getByText('cabinet 15').count(), 0);
  });

  it('asks once, when left, whether to keep or discard it', async () => {
    const { page } = fixture.requester;
    await fillInformation(page, 'cabinet 16');
    const dialog = page.getByRole('dialog', { name: 'Leave this request?' });
    const leave = () =>
      page
        .getByRole('banner')
        .getByRole('link', { name: /decision/ })
        .click();
    await leave();
    await dialog.getByRole('button', { name: 'Leave and keep the draft' }).click();
    await page.getByRole('heading', { level: 1, name: 'Batch Operations' }).waitFor();
    await page.goto('/bulk-action?step=information');
    assert.equal(await information(page).inputValue(), 'cabinet 16');
    await leave();
    await dialog.getByRole('button', { name: 'Discard' }).click();
    await page.getByRole('heading', { level: 1, name: 'Batch Operations' }).waitFor();
    await page.goto('/bulk-action?step=information');
    await page.getByRole('heading', { level: 2, name: 'Action' }).waitFor();
  });
});

describe('a draft that was kept', () => {
  const replaceDialog = (page: Page) => page.getByRole('dialog', { name: 'Replace the draft you kept?' });

  /** Leaves a draft about srv-1, then ticks other rows and starts another action. */
  async function startAnother(page: Page, text: string) {
    await fillInformation(page, text);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Leave and keep the draft' }).click();
    await page.getByRole('textbox', { name: /^Search/ }).fill('srv-2');
    await page.getByRole('checkbox', { name: 'Select row: acct-02' }).waitFor();
    await tick(page, ['acct-02', 'acct-08']);
    await page.getByRole('button', { name: 'Bulk Action' }).click();
    await page.getByRole('menuitem', { name: /^Expire/ }).click();
    await replaceDialog(page).getByText('2 credentials chosen by hand').waitFor();
    await replaceDialog(page).getByText('Search: “srv-1”').waitFor();
  }

  it('is not replaced by ticked rows without confirmation, and can be continued', async () => {
    const { page } = fixture.requester;
    await startAnother(page, 'cabinet 17');
    assert.deepEqual(await findViolations(page), []);
    await replaceDialog(page).getByRole('button', { name: 'Go on with the draft' }).click();
    await page.getByText('5 credentials chosen').waitFor();
    await next(page);
    assert.equal(await information(page).inputValue(), 'cabinet 17');
    await page.reload();
    assert.equal(await information(page).inputValue(), 'cabinet 17');
  });

  it('is replaced by the rows and the action after confirmation', async () => {
    const { page } = fixture.requester;
    await startAnother(page, 'cabinet 18');
    await replaceDialog(page).getByRole('button', { name: 'Start over with 2 credentials' }).click();
    await page.getByText('2 credentials chosen').waitFor();
    await page.reload();
    await page.getByText('2 credentials chosen').waitFor();
    await next(page);
    await page.getByRole('button', { name: 'Request expiry of 2 credentials', exact: true }).waitFor();
  });

  it('is replaced without asking when nothing would be lost', async () => {
    const { page } = fixture.requester;
    await page.goto('/pam/credentials?q=srv-2');
    await tick(page, ['acct-02', 'acct-08']);
    await startAction(page, 'Update');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Leave and keep the draft' }).click();
    await startAction(page, 'Expire');
    await page.getByText('2 credentials chosen').waitFor();
    assert.equal(await replaceDialog(page).count(), 0);
  });
});

describe('credentials that cannot get the action', () => {
  it('are counted with the reason, and skipped only after confirmation', async () => {
    const { page } = fixture.requester;
    await page.goto('/pam/credentials?q=srv-1');
    await page.getByRole('checkbox', { name: /^Select row: acct-25\b/ }).waitFor();
    await tick(page, ['acct-07', 'acct-13', 'acct-25']);
    await startAction(page, 'Inactivate');
    await page.getByText('1 of the 3 credentials cannot get this action').waitFor();
    await page.getByText('1 · Not active').waitFor();
    await next(page);
    const send = page.getByRole('button', { name: /^Request inactivation of 2 credentials/ });
    assert.equal(await send.getAttribute('aria-disabled'), 'true');
    await page.getByText('acct-25@srv-1').waitFor();
    await page.getByRole('checkbox', { name: 'Leave it out and request 2 credentials' }).click();
    const id = await request(page, 'CHG-21 the rest of them', 'Request inactivation of 2 credentials');
    await page.getByText('1 credential was left out').waitFor();
    assert.equal((await readOperation(fixture.api, id)).progress.total, 2);
  });

  it('can be removed from the list instead', async () => {
    const { page } = fixture.requester;
    await page.goto('/pam/credentials?q=srv-2');
    await page.getByRole('checkbox', { name: /^Select row: acct-26\b/ }).waitFor();
    await tick(page, ['acct-08', 'acct-26']);
    await startAction(page, 'Inactivate');
    await page.getByRole('button', { name: 'Remove it' }).click();
    await page.getByText('1 credential chosen').waitFor();
    assert.equal(await page.getByText('cannot get this action').count(), 0);
  });

  it('need another confirmation, with both numbers, when the selection has changed', async () => {
    const { page } = fixture.requester;
    await page.goto('/pam/credentials?q=srv-3&status=ACTIVE');
    await page.getByRole('checkbox', { name: 'Select all that match' }).click();
    await startAction(page, 'Expire');
    await next(page);
    const button = page.getByRole('button', { name: 'Request expiry of 5 credentials', exact: true });
    await button.waitFor();
    await page.getByRole('textbox', { name: /^Justification/ }).fill('CHG-22 drift');
    await createCredential(fixture.api, { username: 'newcomer', device: 'srv-3' });
    await button.click();
    await page.getByText('The selection changed while you looked at it').waitFor();
    await page.getByText('It held 5 credentials then and holds 6 now.', { exact: false }).waitFor();
    const asRequester = await signInAs(fixture.url, 'requester');
    const { batchOperations } = await asRequester(
      '{ batchOperations(filter: { search: "CHG-22" }) { totalCount } }',
    );
    assert.equal(batchOperations.totalCount, 0);
    await request(page, 'CHG-22 drift seen', 'Request expiry of 6 credentials');
  });
});
