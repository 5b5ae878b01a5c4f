// Two approvals by two people, shown live in three browsers without reloading (rules 8 to 10).
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { BatchOperation } from './gql/schema.ts';
import { required } from './support/api.ts';
import { prepareWorld } from './support/fixture.ts';
import { requestOperation } from './support/operations.ts';
import { search } from './support/page.ts';
import { waitForStatus } from './support/wizard.ts';
import { people, readCredentials, registerApprover, signInAs } from './support/world.ts';

let operation: BatchOperation;

const fixture = prepareWorld({
  signedIn: ['requester', 'approver', 'admin'],
  async prepare({ server, api }) {
    await registerApprover(server, people.admin.username);
    await api(
      'mutation { updateSystemParameters(input: { approvalsRequired: 2 }) { userErrors { code message } } }',
    );
  },
});

const pendingDecisions = (page: Page) =>
  page.getByRole('banner').getByRole('link', { name: /your decision$/ });
const waitForPendingText = (page: Page, text: string) =>
  page.getByRole('banner').getByRole('link', { name: text, exact: true }).waitFor();
const waitForApprovals = (page: Page, text: string) =>
  page.getByRole('main').getByText(text, { exact: true }).waitFor();
const approve = async (page: Page) => {
  await page.getByRole('button', { name: 'Approve', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Approve this operation?' });
  await dialog.getByRole('button', { name: 'Approve' }).click();
  await dialog.waitFor({ state: 'hidden' });
};
const allPages = () => [fixture.requester, fixture.approver, fixture.admin].map(({ page }) => page);

describe('an operation that two people must approve', () => {
  it('raises the number of pending decisions of both without reloading', async () => {
    const { approver, admin } = fixture;
    for (const { page } of [approver, admin])
      await waitForPendingText(page, 'No request waits for your decision');
    operation = await requestOperation(await signInAs(fixture.url, 'requester'), 'UPDATE', {
      selection: { matching: { filter: { search: 'srv-1', status: 'ACTIVE' } } },
      changes: { additionalInformation: 'cabinet 9' },
      reason: 'CHG-80 two must agree',
    });
    for (const { page } of [approver, admin])
      await waitForPendingText(page, '1 request waits for your decision');
    await waitForPendingText(fixture.requester.page, 'No request waits for your decision');
  });

  it('can be read in full before deciding: digest, changes, every credential with From → To', async () => {
    for (const page of allPages()) {
      if (page !== fixture.requester.page) {
        await pendingDecisions(page).click();
        await page.getByRole('gridcell', { name: 'CHG-80 two must agree' }).click();
      } else await page.goto(`/reports/batch-operations/${operation.id}`);
      await waitForApprovals(page, '0 of 2 approvals');
    }
    const { page } = fixture.approver;
    await page.getByText('5 credentials', { exact: true }).waitFor();
    await page.getByTitle(operation.digest).waitFor();
    await search(page.getByRole('region', { name: 'Credentials of this operation' }), 'acct-07');
    await page.getByText('1 credential', { exact: true }).waitFor();
    const cells = await page
      .getByRole('row')
      .filter({ hasText: 'acct-07' })
      .getByRole('gridcell')
      .allInnerTexts();
    assert.match(required(cells[1]), /acct-07/);
    assert.match(required(cells[3]), /^none\s+cabinet 9$/);
  });

  it('does not start with the first approval, and all three pages show that', async () => {
    await approve(fixture.approver.page);
    for (const page of allPages()) await waitForApprovals(page, '1 of 2 approvals');
    const { page } = fixture.approver;
    await page.getByText('You have already decided on this operation.', { exact: true }).first().waitFor();
    await waitForPendingText(page, 'No request waits for your decision');
    await waitForPendingText(fixture.admin.page, '1 request waits for your decision');
    const [credential] = await readCredentials(fixture.api, 'acct-07');
    assert.notEqual(credential?.additionalInformation, 'cabinet 9');
  });

  it('runs after the second approval, and all three pages show that', async () => {
    await approve(fixture.admin.page);
    for (const page of allPages()) {
      await waitForStatus(page, 'Succeeded');
      for (const name of ['Aki Approver', 'Ana Administrator'])
        await page.getByText(`Approved by ${name}`).waitFor();
    }
    await waitForPendingText(fixture.admin.page, 'No request waits for your decision');
    const [credential] = await readCredentials(fixture.api, 'acct-07');
    assert.equal(credential?.additionalInformation, 'cabinet 9');
  });
});
