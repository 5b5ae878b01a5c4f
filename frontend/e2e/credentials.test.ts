// One credential: creating it, its page with its dependents, and its history.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { prepareWorld } from './support/fixture.ts';
import { openSection } from './support/navigation.ts';
import { approveOperation, requestOperation, waitForEnd } from './support/operations.ts';
import { choose, fillDialog, heading, openRow, pick, waitForNotification, search } from './support/page.ts';
import { createCredential, readCredential, signInAs } from './support/world.ts';

const fixture = prepareWorld({
  signedIn: ['requester'],
  async prepare({ api, url }) {
    const { id: parentId } = await readCredential(api, 'acct-01');
    await createCredential(api, { username: 'child-of-01', device: 'srv-2', parentId });
    const asRequester = await signInAs(url, 'requester');
    const update = (reason: string, additionalInformation: string) =>
      requestOperation(asRequester, 'UPDATE', {
        selection: { ids: [parentId] },
        changes: { additionalInformation },
        reason,
      });
    const done = await update('CHG-61 done', 'cabinet 3');
    await approveOperation(await signInAs(url, 'approver'), done);
    await waitForEnd(asRequester, done);
    await update('CHG-62 still open', 'cabinet 4');
  },
});

const panel = (page: Page, title: string | RegExp) =>
  page.getByRole('main').locator('section', { has: page.getByRole('heading', { name: title }) });

describe('a credential', () => {
  it('is created in the dialog and opened', async () => {
    const { page } = fixture.requester;
    await page.getByRole('button', { name: 'New credential' }).click();
    const dialog = page.getByRole('dialog', { name: 'New credential' });
    await pick(dialog, 'Device', 'srv-3');
    await pick(dialog, 'Password type', 'Domain user');
    await pick(dialog, 'Domain', 'corp.example');
    await fillDialog(dialog, { Username: 'svc-new' }, 'Create credential');
    await waitForNotification(page, 'svc-new was created');
    await heading(page, 'svc-new').waitFor();
    await page.getByText('srv-3 · corp.example').waitFor();
    await page.getByText('No batch operation has touched this credential.').waitFor();
    await page.getByText('No credential depends on this one.').waitFor();
  });

  it('shows its record, children, open operations and history', async () => {
    const { page } = fixture.requester;
    await openSection(page, 'All', 'Credentials');
    await search(page, 'acct-01');
    await page.getByText('1 credential', { exact: true }).waitFor();
    await openRow(page, 'acct-01');
    await heading(page, 'acct-01').waitFor();
    await panel(page, 'Record').getByText('cabinet 3').waitFor();
    await page.getByText('1 open batch operation holds this credential').waitFor();
    const history = panel(page, 'Batch operations');
    await history.getByText('CHG-61 done').waitFor();
    assert.deepEqual(await history.getByRole('link').allInnerTexts(), ['#2 Update', '#1 Update']);
    await panel(page, /^Children/)
      .getByRole('link', { name: 'child-of-01' })
      .click();
    await heading(page, 'child-of-01').waitFor();
    await panel(page, 'Record').getByRole('link', { name: 'acct-01' }).click();
    await heading(page, 'acct-01').waitFor();
    await history.getByRole('link', { name: '#1 Update' }).click();
    await heading(page, 'Batch operation #1').waitFor();
    await page
      .getByRole('gridcell', { name: /acct-01/ })
      .first()
      .waitFor();
  });

  it('is changed from its page by a batch operation on it alone', async () => {
    const { page } = fixture.requester;
    await page.goBack();
    await heading(page, 'acct-01').waitFor();
    await page.getByRole('button', { name: 'Bulk Action' }).click();
    await page.getByRole('menuitem', { name: /^Expire/ }).click();
    await page.getByText('1 credential chosen').waitFor();
    await page.getByRole('button', { name: 'Remove acct-01 on srv-1' }).waitFor();
  });
});

describe('the list of credentials', () => {
  it('keeps search, filters, order and columns in the URL', async () => {
    const { page } = fixture.requester;
    await page.goto('/pam/credentials');
    await search(page, 'acct');
    await choose(page, 'Status', 'Inactive');
    await page.getByText('6 credentials', { exact: true }).waitFor();
    const names = () => page.getByRole('gridcell', { name: /^acct-\d\d$/ }).allInnerTexts();
    await page.getByRole('button', { name: 'Username' }).click();
    await page
      .getByRole('columnheader', { name: 'Username' })
      .and(page.locator('[aria-sort="ascending"]'))
      .waitFor();
    await page.getByRole('button', { name: 'Username' }).click();
    await page.getByRole('gridcell', { name: 'acct-30', exact: true }).waitFor();
    await page
      .getByRole('columnheader', { name: 'Username' })
      .and(page.locator('[aria-sort="descending"]'))
      .waitFor();
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Information' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('columnheader', { name: 'Information' }).waitFor();
    await page.reload();
    await page.getByRole('columnheader', { name: 'Information' }).waitFor();
    await page.getByText('6 credentials', { exact: true }).waitFor();
    assert.equal((await names())[0], 'acct-30');
    assert.equal(await page.getByRole('textbox', { name: /^Search/ }).inputValue(), 'acct');
    await page.getByRole('button', { name: 'Reset filters' }).click();
    await page.getByText('36 credentials', { exact: true }).waitFor();
  });
});
