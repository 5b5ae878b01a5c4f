// Settings › Password types and Execution templates: created by administrators, offered for new credentials.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { prepareWorld } from './support/fixture.ts';
import { openProduct, openSection } from './support/navigation.ts';
import { choose, fillDialog, pick, row, waitForNotification } from './support/page.ts';

const fixture = prepareWorld({ signedIn: ['admin'] });

describe('catalogues', () => {
  it('accept a new password type, and refuse the same name again', async () => {
    const { page } = fixture.admin;
    await openProduct(page, 'Settings');
    await openSection(page, 'Password types');
    await page.getByRole('button', { name: 'New password type' }).click();
    const dialog = page.getByRole('dialog', { name: 'New password type' });
    await dialog.getByRole('checkbox', { name: /^For accounts local/ }).click();
    await fillDialog(dialog, { Name: 'Appliance root' }, 'Create');
    await waitForNotification(page, 'Appliance root was created');
    const cells = await row(page, 'Appliance root').getByRole('gridcell').allInnerTexts();
    assert.deepEqual(cells.slice(0, 3), ['Appliance root', 'Yes', 'Enabled']);
    await page.getByRole('button', { name: 'New password type' }).click();
    await dialog.getByRole('textbox', { name: /^Name/ }).fill('appliance ROOT');
    await dialog.getByRole('button', { name: 'Create' }).click();
    await dialog.locator('[aria-invalid="true"]').waitFor();
    await page.keyboard.press('Escape');
  });

  it('accept a new execution template, which can be found by its purpose', async () => {
    const { page } = fixture.admin;
    await openSection(page, 'Execution templates');
    await page.getByText('No execution templates yet').waitFor();
    await page.getByRole('button', { name: 'New template' }).click();
    const dialog = page.getByRole('dialog', { name: 'New template' });
    await dialog.getByRole('combobox', { name: /^Plugin/ }).click();
    await page.getByRole('option', { name: 'LDAP' }).click();
    await dialog.getByRole('combobox', { name: /^Purpose/ }).click();
    await page.getByRole('option', { name: 'Reconcile' }).click();
    await fillDialog(dialog, { Name: 'LDAP reconcile' }, 'Create');
    await row(page, 'LDAP reconcile').waitFor();
    await choose(page, 'Purpose', 'Change password');
    await page.getByText('Nothing matches').waitFor();
    await page.getByRole('button', { name: 'Reset filters' }).first().click();
    await row(page, 'LDAP reconcile').waitFor();
  });

  it('offer new entries at once: the local type forbids a domain', async () => {
    const { page } = fixture.admin;
    await openProduct(page, 'PAM Core');
    await page.getByRole('button', { name: 'New credential' }).click();
    const dialog = page.getByRole('dialog', { name: 'New credential' });
    await pick(dialog, 'Device', 'srv-1');
    await pick(dialog, 'Password type', 'Appliance root');
    await pick(dialog, 'Domain', 'corp.example');
    await dialog.getByRole('textbox', { name: /^Username/ }).fill('root-7');
    await dialog.getByRole('button', { name: 'Create credential' }).click();
    await dialog.getByText('This password type is for local users', { exact: false }).waitFor();
    await dialog.getByRole('button', { name: 'Clear' }).last().click();
    await fillDialog(dialog, {}, 'Create credential');
    await waitForNotification(page, 'root-7 was created');
  });
});
