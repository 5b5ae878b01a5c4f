// The command palette: Ctrl+K finds screens, credentials, devices and operations, and starts actions. Keyboard shortcuts.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { prepareWorld } from './support/fixture.ts';
import { findCredentialIds, requestOperation } from './support/operations.ts';
import { heading } from './support/page.ts';
import { signInAs } from './support/world.ts';

const fixture = prepareWorld({
  signedIn: ['requester'],
  async prepare({ url }) {
    const api = await signInAs(url, 'requester');
    for (const username of ['acct-01', 'acct-02'])
      await requestOperation(api, 'EXPIRE', {
        selection: { ids: await findCredentialIds(api, { search: username }) },
        reason: `CHG-95 ${username}`,
      });
  },
});

const palette = (page: Page) => page.getByRole('dialog', { name: 'Search and commands' });

/** Opens the palette, types a text, and waits until this entry is the active one. */
async function find(page: Page, text: string, entry: string | RegExp) {
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^Search…/ })
    .waitFor();
  await page.keyboard.press('Control+k');
  await palette(page).getByRole('combobox').fill(text);
  await palette(page).locator('[role="option"][aria-selected="true"]').filter({ hasText: entry }).waitFor();
}

describe('the command palette', () => {
  const places: [string, string, string, string][] = [
    ['a screen', 'audit', 'Audit trail', 'Audit trail'],
    ['a credential', 'acct-07', 'acct-07', 'acct-07'],
    ['a device', '10.0.0.2', '10.0.0.2', 'srv-2'],
    ['an operation by its number', '#2', '#2 Expire', 'Batch operation #2'],
  ];
  for (const [what, text, entry, title] of places) {
    it(`opens ${what}`, async () => {
      const { page } = fixture.requester;
      await find(page, text, entry);
      await page.keyboard.press('Enter');
      await palette(page).waitFor({ state: 'hidden' });
      await page.getByRole('main').getByText(title, { exact: true }).first().waitFor();
    });
  }

  it('starts a bulk action', async () => {
    const { page } = fixture.requester;
    await find(page, 'action expire', 'Mark active credentials as expired');
    await page.keyboard.press('Enter');
    await page.getByText('No credentials chosen yet').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Discard' }).click();
    await heading(page, 'Credentials').waitFor();
  });

  it('supports the arrow keys, says when nothing was found, and closes with Esc', async () => {
    const { page } = fixture.requester;
    await page.getByRole('button', { name: /^Search…/ }).click();
    const chosen = palette(page).locator('[role="option"][aria-selected="true"]');
    const first = await chosen.innerText();
    await page.keyboard.press('ArrowDown');
    assert.notEqual(await chosen.innerText(), first);
    await page.keyboard.press('ArrowUp');
    assert.equal(await chosen.innerText(), first);
    await palette(page).getByRole('combobox').fill('nothing is called this');
    await palette(page).getByText('Nothing found.').waitFor();
    await page.keyboard.press('Escape');
    await palette(page).waitFor({ state: 'hidden' });
  });
});

describe('keyboard shortcuts', () => {
  it('are listed by ?', async () => {
    const { page } = fixture.requester;
    await page.getByRole('row').nth(1).focus();
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    const devices = dialog.locator('dd').filter({ hasText: 'PAM Core › Inventory' });
    await devices.filter({ hasText: /^Devices / }).waitFor();
    await dialog.getByText('Select all that match').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  it('open screens by two keys in sequence, and focus the search', async () => {
    const { page } = fixture.requester;
    for (const [keys, title] of [
      ['gd', 'Devices'],
      ['gb', 'Batch Operations'],
      ['gu', 'Users'],
      ['go', 'PAM Core overview'],
      ['gc', 'Credentials'],
    ] as const) {
      await page.keyboard.type(keys);
      await heading(page, title).waitFor();
    }
    await page.keyboard.press('/');
    await page.keyboard.type('gd');
    const field = page.getByRole('textbox', { name: /^Search/ });
    assert.equal(await field.inputValue(), 'gd', 'typing into a field opens no screen');
    await page.getByText('No credential matches').waitFor();
    await heading(page, 'Credentials').waitFor();
  });
});
