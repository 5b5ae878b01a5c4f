// Settings › Approvers: who decides, how many must, and for how long a request waits (rules 14, 18 and 19).
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { prepareWorld } from './support/fixture.mjs';
import { openProduct } from './support/navigation.mjs';
import { idsOf, requestOperation } from './support/operations.mjs';
import { isOnTop, row, said, search } from './support/page.mjs';
import { approveChange, pathOfChange, requestParameters } from './support/protected.mjs';
import { registerApprover, signInAs } from './support/world.mjs';

let asRequester;

const stage = prepareWorld({
  world: { approver: false },
  signedIn: ['admin'],
  async prepare({ api, url }) {
    asRequester = await signInAs(url, 'requester');
    // While one person decides alone this is in force at once: who was just registered may decide.
    await requestParameters(api, { coolingOffHours: 0 });
  },
});

const requestOne = async (reason) =>
  requestOperation(asRequester, 'INACTIVATE', {
    selection: { ids: await idsOf(asRequester, { search: 'acct-01' }) },
    reason,
  });

/** Requests through the modal of those who may become approvers that somebody is registered; resolves with the change's id. */
async function requestRegistration(page, name) {
  await page.getByRole('button', { name: 'New', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'New approvers' });
  await dialog.getByRole('checkbox', { name: `Select row: ${name}` }).click();
  await dialog.getByRole('textbox', { name: /^Justification/ }).fill('HR-1 new in the team');
  const add = dialog.getByRole('button', { name: 'Add 1 approver' });
  assert.ok(await isOnTop(add), 'what was said of the one before does not cover the button');
  await add.click();
  await dialog.waitFor({ state: 'hidden' });
  const notice = page.getByRole('alert').filter({ hasText: 'Waits for a second person' });
  return (await notice.getByRole('link').getAttribute('href')).split('/').at(-1);
}

describe('approvers', () => {
  it('are missing at first, which the wizard says on its first step (rule 5)', async () => {
    const { page } = await stage.enter('requester', '/bulk-action');
    await page.getByText('Nobody else can approve a request of yours').waitFor();
    await page.getByRole('radio', { name: /^Expire/ }).check();
    const forward = page.getByRole('button', { name: /^Continue/ });
    assert.equal(await forward.getAttribute('aria-disabled'), 'true');
    await forward.click({ force: true });
    await page.getByRole('heading', { level: 2, name: 'Action' }).waitFor();
    await assert.rejects(requestOne('CHG-63 nobody could approve'), /NO_ELIGIBLE_APPROVER/);
  });

  it('are registered from a modal of people who may become approvers', async () => {
    const { page } = stage.admin;
    await openProduct(page, 'Settings');
    await page.getByText('Nobody is registered').waitFor();
    await page.getByRole('button', { name: 'New', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'New approvers' });
    await row(dialog, 'Ana Approver').waitFor();
    assert.equal(await row(dialog, 'Otto Auditor').count(), 0, 'auditors never decide');
    await search(dialog, 'ana');
    await row(dialog, 'Rui Requester').waitFor({ state: 'detached' });
    await dialog.getByRole('checkbox', { name: 'Select row: Ana Approver' }).click();
    await dialog.getByRole('button', { name: 'Add 1 approver' }).click();
    await page.getByRole('alert').filter({ hasText: 'Applied at once' }).waitFor();
    const cells = await row(page, 'Ana Approver').getByRole('gridcell').allInnerTexts();
    assert.deepEqual(cells.slice(0, 3), ['PAM Core', 'Ana Approver', 'ana']);
    assert.match(cells[3], /Ada Admin\s*\(ada\)/);
    await requestOne('CHG-64 now somebody can');
  });

  it('may be the administrators themselves (rule 18), once a second person agrees (rule 20)', async () => {
    const { page } = stage.admin;
    const id = await requestRegistration(page, 'Ada Admin');
    assert.equal(await page.getByRole('button', { name: 'Remove Ada Admin' }).count(), 0);
    const asApprover = await signInAs(stage.url, 'approver');
    const { protectedChange } = await asApprover(
      'query ($id: ID!) { protectedChange(id: $id) { id digest } }',
      { id },
    );
    await approveChange(asApprover, protectedChange);
    await page.goto(pathOfChange({ id }));
    await page.getByText('Approved by Ana Approver (ana)').waitFor();
    await page.goto('/settings/approvers');
    const approvedBy = page.getByRole('gridcell').filter({ hasText: /^Ana Approver\s*\(ana\)/ });
    await approvedBy.waitFor();
    await page.getByRole('button', { name: 'Remove Ada Admin' }).waitFor();
  });

  it('are removed after saying what that means; operations without one are named (rule 19)', async () => {
    const { page } = stage.admin;
    for (const name of ['Ada Admin', 'Ana Approver']) {
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
  it('refuse what makes no sense, next to the field', async () => {
    const { page } = stage.admin;
    await page.getByRole('spinbutton', { name: /^Approvals required/ }).fill('6');
    await page.getByRole('button', { name: 'Save parameters' }).click();
    await page.getByText('A whole number from 1 to 5.').waitFor();
  });

  it('are in force for the next request, and stay as they were for the ones before', async () => {
    const { page } = stage.admin;
    for (const name of ['ada', 'ana']) await registerApprover(stage.server, name);
    await page.reload();
    await page.getByRole('spinbutton', { name: /^Approvals required/ }).fill('2');
    await page.getByRole('spinbutton', { name: /^Approval validity/ }).fill('2');
    await page.getByRole('button', { name: 'Save parameters' }).click();
    await said(page, 'The approval parameters were saved');
    await page.reload();
    assert.equal(await page.getByRole('spinbutton', { name: /^Approvals required/ }).inputValue(), '2');
    const { id } = await requestOne('CHG-65 under new parameters');
    const { batchOperations } = await asRequester(
      '{ batchOperations { nodes { id approvalsRequired requestedAt approveBy } } }',
    );
    const hours = ({ requestedAt, approveBy }) =>
      (Date.parse(approveBy) - Date.parse(requestedAt)) / 3_600_000;
    const now = batchOperations.nodes.find((operation) => operation.id === id);
    const before = batchOperations.nodes.find((operation) => operation.id !== id);
    assert.deepEqual([now.approvalsRequired, hours(now)], [2, 2]);
    assert.deepEqual([before.approvalsRequired, hours(before)], [1, 24]);
  });

  it('are read, but not changed, by those who do not administer', async () => {
    const { page } = await stage.enter('requester', '/settings/approvers');
    await page.getByRole('spinbutton', { name: /^Approvals required/ }).waitFor();
    assert.equal(
      await page.getByRole('spinbutton', { name: /^Approvals required/ }).getAttribute('readonly'),
      '',
    );
    assert.equal(await page.getByRole('button', { name: /^New/ }).getAttribute('aria-disabled'), 'true');
  });
});
