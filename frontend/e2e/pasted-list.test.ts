// Selecting credentials by a pasted list: the page reports the outcome of every line (rules 2 to 5 for selecting).
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { findViolations } from './support/axe.ts';
import { prepareWorld } from './support/fixture.ts';
import { request, startAction } from './support/wizard.ts';
import { createCredential } from './support/world.ts';

const fixture = prepareWorld({
  signedIn: ['requester'],
  async prepare({ api }) {
    // The same username on two devices.
    for (const device of ['srv-1', 'srv-2'])
      await createCredential(api, { username: 'root', device, type: 'Local administrator' });
  },
});

/** Opens the tab for a pasted list in the modal. */
async function openPaste(page: Page) {
  await page.goto('/pam/credentials');
  await startAction(page, 'Inactivate');
  await page.locator('#content').getByRole('button', { name: 'Add credentials' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Add credentials' });
  await dialog.getByRole('tab', { name: 'Paste a list' }).click();
  return dialog;
}

/** Pastes as Ctrl+V does: one event, after which the page looks up the list by itself. */
async function paste(dialog: Locator, text: string) {
  await dialog.getByRole('textbox', { name: 'Names, one a line' }).focus();
  await dialog.page().evaluate((text: string) => {
    const field = document.activeElement;
    const { set } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value') ?? {};
    set?.call(field, text);
    field?.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
  }, text);
}

const list = [
  'acct-01', // on any device
  'ACCT-02@SRV-2', // in another letter case
  'dmz.example\\acct-04',
  'acct-05\tsrv-5', // two columns of a spreadsheet
  'acct-01', // again
  'root', // on two devices
  'acct-26@srv-2', // inactive
  'nobody@srv-1',
  'acct-03@srv-9',
].join('\r\n');

describe('a pasted list', () => {
  it('shows the outcome of each line, and selects what is found', async () => {
    const { page } = fixture.requester;
    const dialog = await openPaste(page);
    await paste(dialog, list);
    await dialog.getByText('4 credentials found and selected').waitFor();
    await dialog.getByText('1 line repeats another and counts once.').waitFor();
    const several = dialog.getByRole('region', { name: '1 line means several credentials' });
    await several.getByText('2 credentials', { exact: true }).waitFor();
    await dialog.getByRole('region', { name: '1 line is inactive' }).getByText('acct-26@srv-2').waitFor();
    const missing = dialog.getByRole('region', { name: '2 lines were not found' });
    assert.deepEqual(await missing.getByRole('listitem').allInnerTexts(), ['nobody@srv-1', 'acct-03@srv-9']);
    await dialog.getByText('4 selected').waitFor();
    assert.deepEqual(await findViolations(page), []);
  });

  it('can include all ambiguous credentials, or none', async () => {
    const { page } = fixture.requester;
    const dialog = page.getByRole('dialog', { name: 'Add credentials' });
    const all = dialog.getByRole('checkbox', { name: 'Select all 2 of them' });
    await all.click();
    await dialog.getByText('6 selected').waitFor();
    await all.click();
    await dialog.getByText('4 selected').waitFor();
  });

  it('adds to the ticked rows, and a new search unticks the results of the last one', async () => {
    const { page } = fixture.requester;
    const dialog = page.getByRole('dialog', { name: 'Add credentials' });
    await dialog.getByRole('tab', { name: 'Choose from the list' }).click();
    assert.equal(
      await dialog.getByRole('checkbox', { name: 'Select row: acct-01', checked: true }).count(),
      1,
    );
    await dialog.getByRole('checkbox', { name: 'Select row: acct-03' }).click();
    await dialog.getByText('5 selected').waitFor();
    await dialog.getByRole('tab', { name: 'Paste a list' }).click();
    await paste(dialog, 'acct-06\nacct-07@srv-1');
    await dialog.getByText('2 credentials found and selected').waitFor();
    await dialog.getByText('3 selected').waitFor();
    await dialog.getByRole('button', { name: 'Add 3 credentials' }).click();
    await page.getByText('3 credentials chosen').waitFor();
    await page.getByRole('button', { name: 'Continue' }).click();
    await request(page, 'CHG-40 pasted', 'Request inactivation of 3 credentials');
  });

  it('can have thousands of lines', async () => {
    const { page } = fixture.requester;
    const dialog = await openPaste(page);
    const missingNames = Array.from({ length: 12_000 }, (_, n) => `ghost-${n}@srv-1`);
    await paste(dialog, [...missingNames, 'acct-08'].join('\n'));
    await dialog.getByText('1 credential found and selected').waitFor({ timeout: 30_000 });
    await dialog.getByRole('region', { name: '12,000 lines were not found' }).waitFor();
    await dialog.getByRole('button', { name: 'Clear' }).click();
    await dialog.getByText('What is found is selected here').waitFor();
  });
});
