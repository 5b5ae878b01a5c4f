// Lists, the wizard and a decision with the keyboard alone.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { prepareWorld } from './support/fixture.ts';
import { readCredential } from './support/world.ts';

const fixture = prepareWorld({ signedIn: ['requester', 'approver'] });

/** Presses Tab until the control has the focus. */
async function tabTo(page: Page, control: Locator, maxTabs = 80) {
  await control.waitFor();
  for (let n = 0; n < maxTabs; n += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail('the control cannot be reached with Tab');
}

/** Opens the list of active credentials and waits for the result of the search. */
async function openListAndSearch(page: Page, search: string, found: string) {
  await page.goto('/pam/credentials?status=ACTIVE');
  await tabTo(page, page.getByRole('textbox', { name: /^Search/ }));
  await page.keyboard.type(search);
  await page.getByText(found, { exact: true }).waitFor();
}

describe('a list', () => {
  it('supports selecting with Space, Shift and arrows, Ctrl+A and Esc', async () => {
    const { page } = fixture.requester;
    await openListAndSearch(page, 'acct-0', '9 credentials');
    const grid = page.getByRole('grid');
    await grid.getByRole('row').nth(1).focus();
    await page.keyboard.press('Space');
    await page.getByText('1 selected', { exact: true }).first().waitFor();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText('3 selected', { exact: true }).first().waitFor();
    await page.keyboard.press('Control+a');
    await page.getByText('9 of 9 matching selected', { exact: true }).first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('9 credentials', { exact: true }).waitFor();
  });
});

describe('a long list', () => {
  it('supports Home, End and the page keys; Enter opens the row', async () => {
    const { page } = fixture.requester;
    await page.goto('/pam/credentials?sort=USERNAME');
    await page.getByRole('gridcell', { name: 'acct-01', exact: true }).waitFor();
    const focusedRow = () => page.evaluate(() => Number(document.activeElement?.getAttribute('data-index')));
    const waitForFocusedRow = (number: number) =>
      page.waitForFunction(
        (number) => document.activeElement?.getAttribute('data-index') === String(number),
        number,
      );
    await page.getByRole('row').nth(1).focus();
    await page.keyboard.press('End');
    await waitForFocusedRow(33);
    await page.keyboard.press('PageUp');
    await page.waitForFunction(() => Number(document.activeElement?.getAttribute('data-index')) < 33);
    const above = await focusedRow();
    assert.ok(above < 30, 'PageUp moves by several rows');
    await page.keyboard.press('PageDown');
    await waitForFocusedRow(33);
    await page.keyboard.press('Home');
    await waitForFocusedRow(0);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'acct-01' }).waitFor();
  });
});

describe('a bulk action', () => {
  it('can be requested and approved with the keyboard alone', async () => {
    const { page } = fixture.requester;
    await page.goto('/bulk-action?action=INACTIVATE&step=credentials');
    await tabTo(page, page.getByRole('button', { name: 'Add credentials' }).first());
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Add credentials' });
    await tabTo(page, dialog.getByRole('textbox', { name: /^Search/ }));
    await page.keyboard.type('acct-03');
    const row = dialog.getByRole('checkbox', { name: /^Select row: acct-03/ });
    await row.waitFor();
    await tabTo(page, dialog.getByRole('row').filter({ hasText: 'acct-03' }));
    await page.keyboard.press('Space');
    await tabTo(page, dialog.getByRole('button', { name: /^Add 1/ }));
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await tabTo(page, page.getByRole('button', { name: 'Continue' }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('textbox', { name: /^Justification/ }));
    await page.keyboard.type('CHG-40 without a mouse');
    await tabTo(
      page,
      page.getByRole('button', { name: 'Request inactivation of 1 credential', exact: true }),
    );
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/reports\/batch-operations\/op_/);

    const approver = fixture.approver.page;
    await approver.goto(new URL(page.url()).pathname);
    await tabTo(approver, approver.getByRole('button', { name: 'Approve', exact: true }));
    await approver.keyboard.press('Enter');
    const decision = approver.getByRole('dialog', { name: 'Approve this operation?' });
    await tabTo(approver, decision.getByRole('button', { name: 'Approve' }));
    await approver.keyboard.press('Enter');
    await approver.getByText('Succeeded').first().waitFor();
    assert.equal((await readCredential(fixture.api, 'acct-03')).status, 'INACTIVE');
  });
});
