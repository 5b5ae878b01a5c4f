// Granting authority needs a second person (rules 20 and 21): an administrator requests it, somebody else decides.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { required } from './support/api.ts';
import { prepareWorld } from './support/fixture.ts';
import { choose, fillDialog, heading, row, waitForNotification } from './support/page.ts';
import { decide, pathOfChange, readChange, requestParameters } from './support/protected.ts';
import { waitForStatus } from './support/wizard.ts';
import { signInAs } from './support/world.ts';

const fixture = prepareWorld({ signedIn: ['admin', 'approver', 'requester'] });

const status = (page: Page, text: string) =>
  page.getByRole('main').getByRole('status').getByText(text, { exact: true });
const isDisabled = async (button: Locator) => (await button.getAttribute('aria-disabled')) === 'true';
/** Checks that both buttons are disabled and that the reason is shown. */
async function cannotDecide(page: Page, why: string | RegExp) {
  await page.getByRole('main').getByText(why).first().waitFor();
  for (const name of ['Approve', 'Disapprove']) {
    const button = page.getByRole('button', { name: new RegExp(`^${name} ?\\.`) });
    assert.ok(await isDisabled(button), name);
    await button.click({ force: true });
    assert.equal(await page.getByRole('dialog').count(), 0);
  }
}

let change;
let path = '';

describe('an administrator who promotes somebody', () => {
  it('sees that a second person has to approve, and gives a reason', async () => {
    const { page } = fixture.admin;
    await page.goto('/settings/users');
    await page.getByRole('button', { name: 'Edit Otto Operator' }).click();
    const dialog = page.getByRole('dialog', { name: 'Edit user' });
    assert.equal(await dialog.getByText('A second person has to approve this.').count(), 0);
    await choose(page, 'Role', 'Administrator');
    await dialog.getByText('A second person has to approve this.').waitFor();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('Say why. The second person reads it.').waitFor();
    await fillDialog(
      dialog,
      { Justification: 'HR-7 Otto takes over from Ana', 'E-mail': 'otto@example.com' },
      'Save',
    );
  });

  it('sees what waits, what was saved, and that the role is unchanged', async () => {
    const { page } = fixture.admin;
    const notice = page.getByRole('alert').filter({ hasText: 'Waits for a second person' });
    await notice.getByText('What needs no second person was saved.', { exact: false }).waitFor();
    await row(page, 'otto@example.com').getByText('Operator', { exact: true }).waitFor();
    await notice.getByRole('link', { name: 'Protected change 1' }).click();
    await waitForStatus(page, 'Waiting for a second person');
    path = new URL(page.url()).pathname;
    change = await readChange(fixture.api, required(path.split('/').at(-1)));
    assert.equal(change.kind, 'GRANT_ROLE');
    await cannotDecide(page, 'You requested this. Somebody else has to decide.');
  });

  it('finds the change under Mine', async () => {
    const { page } = fixture.admin;
    await page.goto('/settings/protected-changes?tab=mine');
    await row(page, 'HR-7').waitFor();
    const cells = await row(page, 'HR-7').getByRole('gridcell').allInnerTexts();
    assert.equal(cells[0], '1');
    assert.match(required(cells[1]), /Waiting for a second person/);
    assert.equal(cells[2], 'Grant a role');
    assert.match(required(cells[3]), /Otto Operator\s*\(otto\)/);
  });
});

describe('the person concerned', () => {
  it('sees that somebody else has to decide', async () => {
    const { page } = fixture.requester;
    await page.goto(path);
    await cannotDecide(page, /Only active administrators and registered approvers decide|This is about you/);
  });
});

describe('the second person', () => {
  it('finds the change through the number of pending decisions and in the waiting tab', async () => {
    const { page } = fixture.approver;
    await page.goto('/reports/batch-operations?tab=waiting');
    await page.getByText('1 protected change waits for your decision, too').waitFor();
    await page.getByRole('link', { name: 'Read and decide' }).click();
    await row(page, 'HR-7').waitFor();
    await page.goto('/pam/domains');
    const pendingDecisions = page
      .getByRole('banner')
      .getByRole('link', { name: '1 protected change waits for your decision' });
    await pendingDecisions.click();
    await page.getByRole('gridcell', { name: 'HR-7 Otto takes over from Ana' }).click();
    await heading(page, 'Protected change 1').waitFor();
  });

  it('sees what would change, whom it concerns and why', async () => {
    const { page } = fixture.approver;
    const cells = await page.getByRole('row', { name: /^Role/ }).getByRole('cell').allInnerTexts();
    assert.deepEqual(cells, ['Operator', 'Administrator']);
    await page.getByRole('region', { name: 'Who is concerned' }).getByText('Otto Operator').waitFor();
    await page.getByRole('region', { name: 'Requested by' }).getByText('(ana)').waitFor();
    await page
      .getByRole('region', { name: 'Justification' })
      .getByText('HR-7 Otto takes over from Ana')
      .waitFor();
  });

  it('approves, which applies the change, as the administrator sees', async () => {
    const { page } = fixture.approver;
    await decide(page, 'Approve', 'Checked with HR.');
    await waitForStatus(page, 'Applied');
    await page.getByText('Approved by Aki Approver (aki)').waitFor();
    await page.getByText('Confirmed with the password', { exact: true }).waitFor();
    await page
      .getByRole('banner')
      .getByRole('link', { name: 'No request waits for your decision' })
      .waitFor();
    await fixture.admin.page.goto(path);
    await waitForStatus(fixture.admin.page, 'Applied');
    await fixture.admin.page.getByText('Checked with HR.').waitFor();
    await fixture.admin.page.goto('/settings/users');
    await row(fixture.admin.page, 'otto@example.com').getByText('Administrator', { exact: true }).waitFor();
  });
});

describe('a person who was recently granted authority', () => {
  it('sees that they are in a cooling-off period, and until when (rule 21)', async () => {
    const relaxed = await requestParameters(fixture.api, {
      approvalValidityMinutes: 2880,
      reason: 'CHG-2 long weekend',
    });
    const { page } = fixture.requester;
    await page.goto(pathOfChange(relaxed));
    await cannotDecide(
      page,
      /You are in a cooling-off period: .* You can decide from .+ on; until then somebody else/,
    );
    await page.goto('/settings/protected-changes?tab=waiting');
    await page.getByText('Nothing waits for you').waitFor();
  });
});

describe('a disapproval', () => {
  it('needs a comment, which the requester can read; nothing changes', async () => {
    const { page } = fixture.approver;
    await page.goto('/settings/protected-changes?tab=waiting');
    await page.getByRole('gridcell', { name: 'CHG-2 long weekend' }).click();
    await heading(page, 'Protected change 2').waitFor();
    const cells = await page
      .getByRole('row', { name: /^Approval validity/ })
      .getByRole('cell')
      .allInnerTexts();
    assert.deepEqual(cells, ['24 h', '48 h']);
    await page.getByRole('button', { name: 'Disapprove', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Disapprove this protected change?' });
    await dialog.getByRole('button', { name: 'Disapprove' }).click();
    await dialog.getByText('Say why you disapprove. The requester reads it.').waitFor();
    await dialog.getByRole('textbox', { name: /^Comment/ }).fill('A day is enough.');
    await dialog.getByRole('button', { name: 'Disapprove' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await waitForStatus(page, 'Disapproved');
    await fixture.admin.page.goto(new URL(page.url()).pathname);
    await fixture.admin.page.getByText('A day is enough.').waitFor();
    const { systemParameters } = await fixture.api('{ systemParameters { approvalValidityMinutes } }');
    assert.equal(systemParameters.approvalValidityMinutes, 1440);
  });
});

describe('the requester', () => {
  it('can cancel a waiting change', async () => {
    const { page } = fixture.admin;
    const relaxed = await requestParameters(fixture.api, { coolingOffHours: 1, reason: 'CHG-3 too long' });
    await page.goto(pathOfChange(relaxed));
    await page.getByRole('button', { name: 'Cancel change' }).click();
    const dialog = page.getByRole('dialog', { name: 'Cancel this protected change?' });
    await dialog.getByRole('button', { name: 'Cancel change' }).click();
    await waitForStatus(page, 'Canceled');
    assert.equal(await page.getByRole('button', { name: 'Approve' }).count(), 0);
    assert.equal((await readChange(fixture.api, relaxed.id)).status, 'CANCELED');
  });

  it('makes parameters stricter at once, and relaxes them with a second person', async () => {
    const { page } = fixture.admin;
    await page.goto('/settings/approvers');
    const hours = page.getByRole('spinbutton', { name: /^Cooling-off period/ });
    await hours.fill('48');
    await page.getByRole('button', { name: 'Save parameters' }).click();
    await waitForNotification(page, 'The approval parameters were saved');
    await hours.fill('12');
    await page.getByText('A second person has to approve this.').waitFor();
    await page.getByRole('textbox', { name: /^Justification/ }).fill('CHG-4 shorter again');
    await page.getByRole('button', { name: 'Request parameters' }).click();
    await page.getByRole('alert').filter({ hasText: 'Waits for a second person' }).waitFor();
    assert.equal(await hours.inputValue(), '48');
  });
});

describe('a change that somebody else has ended', () => {
  it('is reported instead of accepting the decision', async () => {
    const { page } = fixture.approver;
    const relaxed = await requestParameters(fixture.api, {
      secondFactorGraceDays: 60,
      reason: 'CHG-5 more time',
    });
    await page.goto(pathOfChange(relaxed));
    await page.getByRole('button', { name: 'Approve', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Approve this protected change?' });
    const asAdmin = await signInAs(fixture.url, 'admin');
    await asAdmin(
      'mutation ($id: ID!) { cancelProtectedChange(input: { id: $id }) { userErrors { code message } } }',
      { id: relaxed.id },
    );
    await dialog.getByRole('button', { name: 'Approve', exact: true }).click();
    await dialog.getByText('This change no longer waits for a decision.').waitFor();
    await dialog.getByRole('button', { name: 'Back to the change' }).click();
    await status(page, 'Canceled').waitFor();
  });
});
