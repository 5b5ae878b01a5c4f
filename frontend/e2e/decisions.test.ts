// Who can decide on an operation, and why others cannot (rules 8 to 12 and 16).
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { Api } from './support/api.ts';
import { prepareWorld } from './support/fixture.ts';
import { blockEventStreams } from './support/graphql.ts';
import { cancelOperation, findCredentialIds, readOperation, requestOperation } from './support/operations.ts';
import { waitForStatus, openWaiting } from './support/wizard.ts';
import { people, readCredential, registerApprover, signInAs } from './support/world.ts';

let asRequester: Api;

const fixture = prepareWorld({
  signedIn: ['requester', 'approver'],
  async prepare({ server, url }) {
    await registerApprover(server, people.requester.username);
    asRequester = await signInAs(url, 'requester');
  },
});

/** Requests an operation on one active credential, which then waits for approval. */
async function waiting(username: string, reason: string) {
  const selection = { ids: await findCredentialIds(asRequester, { search: username }) };
  return requestOperation(asRequester, 'INACTIVATE', { selection, reason });
}

const pathOf = ({ id }: { id: string }) => `/reports/batch-operations/${id}`;
const disapprove = (page: Page) => page.getByRole('button', { name: 'Disapprove', exact: true });
const disapproval = (page: Page) => page.getByRole('dialog', { name: 'Disapprove this operation?' });

describe('the requester', () => {
  it('sees that somebody else has to decide, although registered as an approver', async () => {
    const { page } = fixture.requester;
    const operation = await waiting('acct-01', 'CHG-10 own request');
    await page.goto(pathOf(operation));
    const why = 'You requested this. Somebody else has to decide.';
    await page.getByRole('main').getByText(why, { exact: true }).waitFor();
    for (const name of ['Approve', 'Disapprove']) {
      const button = page.getByRole('button', { name: `${name} . ${why}`, exact: true });
      assert.equal(await button.getAttribute('aria-disabled'), 'true');
      await button.click({ force: true });
      assert.equal(await page.getByRole('dialog').count(), 0);
    }
    await page.goto('/reports/batch-operations?tab=waiting');
    await page.getByText('Nothing waits for you').waitFor();
  });

  it('can cancel; no credential changes', async () => {
    const { page } = fixture.requester;
    const operation = await waiting('acct-02', 'CHG-11 to cancel');
    await page.goto(pathOf(operation));
    await page.getByRole('button', { name: 'Cancel operation' }).click();
    const dialog = page.getByRole('dialog', { name: 'Cancel this operation?' });
    await dialog.getByText('Nothing has been changed yet', { exact: false }).waitFor();
    await dialog.getByRole('button', { name: 'Cancel operation' }).click();
    await waitForStatus(page, 'Canceled');
    assert.equal(await page.getByRole('button', { name: 'Cancel operation' }).count(), 0);
    const { progress } = await readOperation(asRequester, operation.id);
    assert.deepEqual([progress.total, progress.canceled], [1, 1]);
    assert.equal((await readCredential(fixture.api, 'acct-02')).status, 'ACTIVE');
  });

  it('sees that only approvers can decide', async () => {
    const operation = await waiting('acct-03', 'CHG-12 read by an auditor');
    const { page } = await fixture.enter('auditor', pathOf(operation));
    await page
      .getByRole('main')
      .getByText('Only registered approvers decide. You are not one of them.', { exact: true })
      .waitFor();
    assert.equal(await page.getByRole('button', { name: 'Cancel operation' }).count(), 0);
  });
});

describe('an approver', () => {
  it('can disapprove only with a comment, which the requester can read', async () => {
    const { page } = fixture.approver;
    const operation = await waiting('acct-04', 'CHG-13 to refuse');
    await openWaiting(page, 'CHG-13 to refuse');
    await disapprove(page).click();
    const dialog = disapproval(page);
    await dialog.getByRole('button', { name: 'Disapprove' }).click();
    await dialog.getByText('Say why you disapprove. The requester reads it.').waitFor();
    const comment = dialog.getByRole('textbox', { name: /^Comment/ });
    await comment.fill('   ');
    await dialog.getByRole('button', { name: 'Disapprove' }).click();
    assert.equal(await comment.getAttribute('aria-invalid'), 'true');
    assert.equal((await readOperation(asRequester, operation.id)).status, 'PENDING_APPROVAL');

    await comment.fill('Not during the audit.');
    await dialog.getByRole('button', { name: 'Disapprove' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await waitForStatus(page, 'Disapproved');
    assert.equal(await disapprove(page).count(), 0);
    await fixture.requester.page.goto(pathOf(operation));
    await fixture.requester.page.getByText('Not during the audit.').waitFor();
    await fixture.requester.page.getByText('Disapproved by Aki Approver').waitFor();
    assert.equal((await readCredential(fixture.api, 'acct-04')).status, 'ACTIVE');
  });

  it('sees without reloading that the operation was canceled', async () => {
    const { page } = fixture.approver;
    const operation = await waiting('acct-05', 'CHG-14 canceled meanwhile');
    await page.goto(pathOf(operation));
    await disapprove(page).waitFor();
    await cancelOperation(asRequester, operation);
    await waitForStatus(page, 'Canceled');
    await disapprove(page).waitFor({ state: 'hidden' });
  });

  it('sees the cancellation when deciding on a page that was not updated', async () => {
    const { page, expect } = fixture.approver;
    expect(/net::ERR_FAILED/);
    // Without the event stream, the page does not learn of the cancellation.
    const restoreEventStreams = await blockEventStreams(page);
    const operation = await waiting('acct-06', 'CHG-15 canceled behind a stale page');
    await page.goto(pathOf(operation));
    await disapprove(page).click();
    const dialog = disapproval(page);
    await dialog.getByRole('textbox', { name: /^Comment/ }).fill('No.');
    await cancelOperation(asRequester, operation);
    await dialog.getByRole('button', { name: 'Disapprove' }).click();
    await dialog.getByText('This operation no longer waits for approval.').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await waitForStatus(page, 'Canceled');
    await restoreEventStreams();
    const { status, decisions } = await readOperation(asRequester, operation.id);
    assert.equal(status, 'CANCELED');
    assert.deepEqual(decisions, []);
  });
});
