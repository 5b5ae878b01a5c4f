// Settings › Approvers: who can decide, how many approvals are needed, and how long a request waits (rules 14, 18 and 19).
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { BatchOperation } from './gql/schema.ts';
import type { Api } from './support/api.ts';
import { required } from './support/api.ts';
import { prepareWorld } from './support/fixture.ts';
import { openProduct } from './support/navigation.ts';
import { findCredentialIds, requestOperation } from './support/operations.ts';
import { isOnTop, row, waitForNotification, search } from './support/page.ts';
import { approveChange, pathOfChange, requestParameters } from './support/protected.ts';
import { registerApprover, signInAs } from './support/world.ts';

let asRequester: Api;

const fixture = prepareWorld({
  world: { approver: false },
  signedIn: ['admin'],
  async prepare({ api, url }) {
    asRequester = await signInAs(url, 'requester');
    // Without a second person this is applied at once, so that a new approver can decide immediately.
    await requestParameters(api, { coolingOffHours: 0 });
  },
});

const requestOne = async (reason: string) =>
  requestOperation(asRequester, 'INACTIVATE', {
    selection: { ids: await findCredentialIds(asRequester, { search: 'acct-01' }) },
    reason,
  });

/** Requests in the dialog that a person is registered as an approver; resolves with the id of the protected change. */
async function requestRegistration(page: Page, name: string) {
  await page.getByRole('button', { name: 'New', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'New approvers' });
  await dialog.getByRole('checkbox', { name: `Select row: ${name}` }).click();
  await dialog.getByRole('textbox', { name: /^Justification/ }).fill('HR-1 new in the team');
  const add = dialog.getByRole('button', { name: 'Add 1 approver' });
  assert.ok(await isOnTop(add), 'the notification of the previous request does not cover the button');
  await add.click();
  await dialog.waitFor({ state: 'hidden' });
  const notice = page.getByRole('alert').filter({ hasText: 'Waits for a second person' });
  return required((await notice.getByRole('link').getAttribute('href'))?.split('/').at(-1));
}

describe('approvers', () => {
  it('are missing at first, as the first step of the wizard says (rule 5)', async () => {
    const { page } = await fixture.enter('requester', '/bulk-action');
    await page.getByText('Nobody else can approve a request of yours').waitFor();
    await page.getByRole('radio', { name: /^Expire/ }).check();
    const forward = page.getByRole('button', { name: /^Continue/ });
    assert.equal(await forward.getAttribute('aria-disabled'), 'true');
    await forward.click({ force: true });
    await page.getByRole('heading', { level: 2, name: 'Action' }).waitFor();
    await assert.rejects(requestOne('CHG-63 nobody could approve'), /NO_ELIGIBLE_APPROVER/);
  });

  it('are registered in a dialog that lists people who can become approvers', async () => {
    const { page } = fixture.admin;
    await openProduct(page, 'Settings');
    await page.getByText('Nobody is registered').waitFor();
    await page.getByRole('button', { name: 'New', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'New approvers' });
    await row(dialog, 'Aki Approver').waitFor();
    assert.equal(await row(dialog, 'Udo Auditor').count(), 0, 'auditors never decide');
    await search(dialog, 'aki');
    await row(dialog, 'Otto Operator').waitFor({ state: 'detached' });
    await dialog.getByRole('checkbox', { name: 'Select row: Aki Approver' }).click();
    await dialog.getByRole('button', { name: 'Add 1 approver' }).click();
    await page.getByRole('alert').filter({ hasText: 'Applied at once' }).waitFor();
    const cells = await row(page, 'Aki Approver').getByRole('gridcell').allInnerTexts();
    assert.deepEqual(cells.slice(0, 3), ['PAM Core', 'Aki Approver', 'aki']);
    assert.match(required(cells[3]), /Ana Administrator\s*\(ana\)/);
    await requestOne('CHG-64 now somebody can');
  });

  it('can be administrators (rule 18), once a second person approves (rule 20)', async () => {
    const { page } = fixture.admin;
    const id = await requestRegistration(page, 'Ana Administrator');
    assert.equal(await page.getByRole('button', { name: 'Remove Ana Administrator' }).count(), 0);
    const asApprover = await signInAs(fixture.url, 'approver');
    const { protectedChange } = await asApprover(
      'query ($id: ID!) { protectedChange(id: $id) { id digest } }',
      { id },
    );
    await approveChange(asApprover, required(protectedChange));
    await page.goto(pathOfChange({ id }));
    await page.getByText('Approved by Aki Approver (aki)').waitFor();
    await page.goto('/settings/approvers');
    const approvedBy = page.getByRole('gridcell').filter({ hasText: /^Aki Approver\s*\(aki\)/ });
    await approvedBy.waitFor();
    await page.getByRole('button', { name: 'Remove Ana Administrator' }).waitFor();
  });

  it('are removed after a warning; operations that nobody can decide any more are listed (rule 19)', async () => {
    const { page } = fixture.admin;
    for (const name of ['Ana Administrator', 'Aki Approver']) {
      await page.getByRole('button', { name: `Remove ${name}` }).click();
      const dialog = page.getByRole('dialog', { name: 'Remove approver' });
      await dialog.getByText(`${name} will no longer decide.`, { exact: false }).waitFor();
      await dialog.getByRole('button', { name: /^Remove/ }).click();
      await dialog.waitFor({ state: 'hidden' });
      await page.getByRole('button', { name: `Remove ${name}` }).waitFor({ state: 'detached' });
    }
    const notice = page.getByRole('alert').filter({ hasText: 'has nobody left who could decide it' });
    await notice.getByRole('link', { name: '#1' }).waitFor();
  });
});

describe('the approval parameters', () => {
  it('refuse invalid values, with the error at the field', async () => {
    const { page } = fixture.admin;
    await page.getByRole('spinbutton', { name: /^Approvals required/ }).fill('6');
    await page.getByRole('button', { name: 'Save parameters' }).click();
    await page.getByText('A whole number from 1 to 5.').waitFor();
  });

  it('apply to new requests only', async () => {
    const { page } = fixture.admin;
    for (const name of ['ana', 'aki']) await registerApprover(fixture.server, name);
    await page.reload();
    await page.getByRole('spinbutton', { name: /^Approvals required/ }).fill('2');
    await page.getByRole('spinbutton', { name: /^Approval validity/ }).fill('2');
    await page.getByRole('button', { name: 'Save parameters' }).click();
    await waitForNotification(page, 'The approval parameters were saved');
    await page.reload();
    assert.equal(await page.getByRole('spinbutton', { name: /^Approvals required/ }).inputValue(), '2');
    const { id } = await requestOne('CHG-65 under new parameters');
    const { batchOperations } = await asRequester(
      '{ batchOperations { nodes { id approvalsRequired requestedAt approveBy } } }',
    );
    const hours = ({ requestedAt, approveBy }: BatchOperation) =>
      (Date.parse(approveBy) - Date.parse(requestedAt)) / 3_600_000;
    const now = required(batchOperations.nodes.find((operation) => operation.id === id));
    const before = required(batchOperations.nodes.find((operation) => operation.id !== id));
    assert.deepEqual([now.approvalsRequired, hours(now)], [2, 2]);
    assert.deepEqual([before.approvalsRequired, hours(before)], [1, 24]);
  });

  it('can be read but not changed without being an administrator', async () => {
    const { page } = await fixture.enter('requester', '/settings/approvers');
    await page.getByRole('spinbutton', { name: /^Approvals required/ }).waitFor();
    assert.equal(
      await page.getByRole('spinbutton', { name: /^Approvals required/ }).getAttribute('readonly'),
      '',
    );
    assert.equal(await page.getByRole('button', { name: /^New/ }).getAttribute('aria-disabled'), 'true');
  });
});
