// Reports › Events: the tabs and filters of batch operations, and the audit trail with an event opened.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { BatchAction, BatchOperation } from './gql/schema.ts';
import type { Api } from './support/api.ts';
import { prepareWorld } from './support/fixture.ts';
import { openProduct, openSection } from './support/navigation.ts';
import {
  approveOperation,
  cancelOperation,
  findCredentialIds,
  requestOperation,
  waitForEnd,
} from './support/operations.ts';
import { choose, heading, openRow, row, search } from './support/page.ts';
import { signInAs } from './support/world.ts';

let done: BatchOperation;

const fixture = prepareWorld({
  signedIn: ['approver', 'auditor'],
  async prepare({ url }) {
    const asRequester = await signInAs(url, 'requester');
    const asApprover = await signInAs(url, 'approver');
    const request = async (api: Api, action: BatchAction, username: string, reason: string) =>
      requestOperation(api, action, {
        selection: { ids: await findCredentialIds(api, { search: username }) },
        reason,
      });
    done = await request(asRequester, 'EXPIRE', 'acct-01', 'CHG-90 done');
    await approveOperation(asApprover, done);
    await waitForEnd(asRequester, done);
    await cancelOperation(
      asRequester,
      await request(asRequester, 'INACTIVATE', 'acct-02', 'CHG-91 canceled'),
    );
    await request(asRequester, 'INACTIVATE', 'acct-03', 'CHG-92 waits');
  },
});

const reasons = async (page: Page) =>
  (await page.getByRole('gridcell', { name: /^CHG-/ }).allInnerTexts()).map((text) => text.slice(0, 6));
const count = (page: Page, text: string) => page.getByText(text, { exact: true }).waitFor();

describe('the batch operations', () => {
  it('are listed by tab: waiting for the viewer, requested by the viewer, and all', async () => {
    const { page } = fixture.approver;
    await openProduct(page, 'Reports');
    await count(page, '1 operation');
    assert.deepEqual(await reasons(page), ['CHG-92']);
    await page.getByRole('tab', { name: /^Mine/ }).click();
    await page.getByText('You have not requested anything yet').waitFor();
    await page.getByRole('tab', { name: /^All/ }).click();
    await count(page, '3 operations');
    assert.deepEqual(await reasons(page), ['CHG-92', 'CHG-91', 'CHG-90']);
  });

  it('can be found by justification, number, action, status, requester and day', async () => {
    const { page } = fixture.approver;
    await search(page, 'CHG-91');
    await count(page, '1 operation');
    assert.deepEqual(await reasons(page), ['CHG-91']);
    await search(page, '1');
    await row(page, 'CHG-90').waitFor();
    await page.getByRole('button', { name: 'Reset filters' }).click();
    await count(page, '3 operations');
    await choose(page, 'Action', 'Inactivate');
    await count(page, '2 operations');
    await choose(page, 'Status', 'Canceled');
    await count(page, '1 operation');
    assert.deepEqual(await reasons(page), ['CHG-91']);
    await page.reload();
    await count(page, '1 operation');
    await page.getByRole('button', { name: 'Reset filters' }).click();
    await choose(page, 'Requested by', 'Aki Approver');
    await page.keyboard.press('Escape');
    await page.getByText('No operation matches').waitFor();
    await page.getByRole('button', { name: 'Reset filters' }).first().click();
    await count(page, '3 operations');
    await page.getByLabel('To', { exact: true }).fill('2020-01-31');
    await page.getByText('No operation matches').waitFor();
    await page.getByRole('button', { name: 'Reset filters' }).first().click();
    await openRow(page, 'CHG-90');
    await heading(page, 'Batch operation #1').waitFor();
    await page.goBack();
    await count(page, '3 operations');
  });
});

describe('the audit trail', () => {
  it('shows who did what to which object, and the values before and after', async () => {
    const { page } = fixture.auditor;
    await openProduct(page, 'Reports');
    await openSection(page, 'Audit trail');
    await row(page, 'Otto Operator').first().waitFor();
    await page.goto('/reports/audit-trail?action=batch_operation.approve');
    await openRow(page, 'Aki Approver');
    assert.equal(await row(page, 'Otto Operator').count(), 0);
    const dialog = page.getByRole('dialog', { name: 'Approve batch operation' });
    await dialog.getByText('Aki Approver (aki)').waitFor();
    await dialog.getByText('Done', { exact: true }).waitFor();
    const details = JSON.parse(await dialog.getByLabel('Details').innerText());
    assert.equal(typeof details, 'object');
    await dialog.getByRole('link', { name: done.id }).click();
    await heading(page, 'Batch operation #1').waitFor();
  });
});
