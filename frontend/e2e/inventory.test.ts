// The objects that credentials refer to: devices with their pages, domains and tags.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { prepareWorld } from './support/fixture.ts';
import { openSection } from './support/navigation.ts';
import { choose, fillDialog, heading, openRow, row, waitForNotification, search } from './support/page.ts';

const fixture = prepareWorld({ signedIn: ['requester'] });

describe('a device', () => {
  it('can be created, found and edited on its page', async () => {
    const { page } = fixture.requester;
    await openSection(page, 'Devices');
    await page.getByRole('button', { name: 'New device' }).click();
    const values = { Name: 'srv-new', Address: '10.1.0.9', Vendor: 'Acme' };
    await fillDialog(page.getByRole('dialog', { name: 'New device' }), values, 'Create');
    await waitForNotification(page, 'srv-new was created');
    await search(page, '10.1.0.9');
    await page.getByText('1 device', { exact: true }).waitFor();
    await openRow(page, 'srv-new');
    await heading(page, 'srv-new').waitFor();
    await page.getByText('This device has no credentials.').waitFor();
    await page.getByRole('button', { name: 'Edit device' }).click();
    await fillDialog(page.getByRole('dialog', { name: 'Edit device' }), { Site: 'Hall 4' }, 'Save');
    await page.getByText('Hall 4').waitFor();
  });

  it('shows an error at the field when the name is taken', async () => {
    const { page } = fixture.requester;
    await openSection(page, 'Devices');
    await page.getByRole('button', { name: 'New device' }).click();
    const dialog = page.getByRole('dialog', { name: 'New device' });
    await dialog.getByRole('textbox', { name: /^Name/ }).fill('srv-1');
    await dialog.getByRole('button', { name: 'Create' }).click();
    await dialog.locator('[aria-invalid="true"]').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  it('is inactivated after explaining the consequences, and activated again (rule 17)', async () => {
    const { page } = fixture.requester;
    await search(page, 'srv-1');
    await page.getByText('1 device', { exact: true }).waitFor();
    await openRow(page, 'srv-1');
    await page.getByRole('button', { name: 'Inactivate' }).click();
    const dialog = page.getByRole('dialog', { name: 'Inactivate srv-1?' });
    await dialog.getByText(/^Its 6 credentials stay as they are/).waitFor();
    await dialog.getByRole('button', { name: 'Inactivate' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Activate', exact: true }).waitFor();
    const { devices } = await fixture.api('{ devices(filter: { search: "srv-1" }) { nodes { status } } }');
    assert.deepEqual(devices.nodes, [{ status: 'INACTIVE' }]);
    await openSection(page, 'Devices');
    await choose(page, 'Status', 'Inactive');
    await row(page, 'srv-1').getByText('Inactive').waitFor();
    await openRow(page, 'srv-1');
    await page.getByRole('button', { name: 'Activate', exact: true }).click();
    const back = page.getByRole('dialog', { name: 'Activate srv-1?' });
    await back.getByRole('button', { name: 'Activate' }).click();
    // While the dialog closes, its title does not change to that of the opposite action.
    await page.getByRole('button', { name: 'Inactivate', exact: true }).waitFor();
    await back.waitFor({ state: 'hidden' });
  });

  it('shows its credentials, and links to their list', async () => {
    const { page } = fixture.requester;
    await page.getByRole('link', { name: 'acct-01' }).waitFor();
    await page.getByRole('link', { name: 'Show in the list' }).click();
    await heading(page, 'Credentials').waitFor();
    await page.getByText('6 credentials', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Device: srv-1' }).waitFor();
  });
});

describe('domains and tags', () => {
  it('can be created and found', async () => {
    const { page } = fixture.requester;
    await openSection(page, 'Domains');
    await page.getByRole('button', { name: 'New domain' }).click();
    const domain = { Name: 'lab.example', 'Short name': 'LAB' };
    await fillDialog(page.getByRole('dialog', { name: 'New domain' }), domain, 'Create');
    await row(page, 'lab.example').getByText('LAB', { exact: true }).waitFor();
    await search(page, 'lab');
    await page.getByText('1 domain', { exact: true }).waitFor();

    await openSection(page, 'Tags');
    await page.getByRole('button', { name: 'New tag' }).click();
    await fillDialog(page.getByRole('dialog', { name: 'New tag' }), { Name: 'weekly' }, 'Create');
    await row(page, 'weekly').waitFor();
  });

  it('are refused when the name exists in any letter case', async () => {
    const { page } = fixture.requester;
    await page.getByRole('button', { name: 'New tag' }).click();
    const dialog = page.getByRole('dialog', { name: 'New tag' });
    await dialog.getByRole('textbox', { name: /^Name/ }).fill('WEEKLY');
    await dialog.getByRole('button', { name: 'Create' }).click();
    await dialog.locator('[aria-invalid="true"]').waitFor();
    await page.keyboard.press('Escape');
  });
});
