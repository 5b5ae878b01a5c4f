// Until two people can decide, protected changes are applied at once, and the page says so (rule 29).
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { required } from './support/api.ts';
import { prepareWorld } from './support/fixture.ts';
import { row } from './support/page.ts';

const fixture = prepareWorld({ world: { approver: false }, signedIn: ['admin'] });

const bootstrapNotice = (page: Page) => page.getByText('One person still decides alone');

describe('the only person who can decide', () => {
  it('sees in the settings that changes are applied at once', async () => {
    const { page } = fixture.admin;
    for (const path of ['/settings/users', '/settings/approvers', '/settings/protected-changes']) {
      await page.goto(path);
      await bootstrapNotice(page).waitFor();
    }
  });

  it('registers an approver without a reason, and sees that it was applied at once', async () => {
    const { page } = fixture.admin;
    await page.goto('/settings/approvers');
    await page.getByRole('button', { name: 'New', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'New approvers' });
    await dialog.getByText('nobody else could decide yet: it is applied at once', { exact: false }).waitFor();
    await dialog.getByRole('checkbox', { name: 'Select row: Aki Approver' }).click();
    await dialog.getByRole('button', { name: 'Add 1 approver' }).click();
    const notice = page.getByRole('alert').filter({ hasText: 'Applied at once' });
    await notice.getByRole('link', { name: 'Protected change 1' }).waitFor();
    const cells = await row(page, 'Aki Approver').getByRole('gridcell').allInnerTexts();
    assert.match(required(cells[4]), /^Nobody: bootstrap\s*1$/);
  });

  it('leaves the bootstrap state for good once a second person can decide', async () => {
    const { page } = fixture.admin;
    await bootstrapNotice(page).waitFor({ state: 'detached' });
    await row(page, 'Aki Approver').getByRole('link', { name: 'Protected change 1' }).click();
    await page.getByText('Applied at once, without a second person', { exact: false }).waitFor();
    await page.getByText('Applied at once: nobody else could decide yet').waitFor();
    await page.goto('/settings/approvers');
    await row(page, 'Aki Approver').waitFor();
    assert.equal(await bootstrapNotice(page).count(), 0);
    await page.getByRole('button', { name: 'New', exact: true }).click();
    await page.getByText('A second person has to approve this.').waitFor();
  });
});
