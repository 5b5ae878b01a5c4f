// Reaches every screen through the grid menu and the navigation on the left.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { prepareWorld } from './support/fixture.ts';
import { openProduct, openSection } from './support/navigation.ts';
import { approveOperation, requestOperation, waitForEnd } from './support/operations.ts';
import { heading } from './support/page.ts';
import { signInAs } from './support/world.ts';

const fixture = prepareWorld({
  signedIn: ['admin'],
  async prepare({ api, url }) {
    // Makes sure that no list is empty: expired credentials, operations, a template.
    const asRequester = await signInAs(url, 'requester');
    const operation = await requestOperation(asRequester, 'EXPIRE', {
      selection: { matching: { filter: { search: 'srv-1', status: 'ACTIVE' } } },
      reason: 'CHG-60 something expired',
    });
    await approveOperation(await signInAs(url, 'approver'), operation);
    await waitForEnd(asRequester, operation);
    await api(
      'mutation { createExecutionTemplate(input: { name: "SSH", plugin: SSH, purpose: CHANGE_PASSWORD }) { userErrors { code } } }',
    );
  },
});

const list = (page: Page) => page.getByRole('grid').getByRole('gridcell').first().waitFor();
const panel = (name: string) => (page: Page) =>
  page.getByRole('heading', { level: 2, name, exact: true }).waitFor();

/** For each product: its links, the titles of their pages, and how to wait until a page is loaded. */
const screensByProduct: Record<string, [string, string, (page: Page) => Promise<void>][]> = {
  'PAM Core': [
    ['Overview', 'PAM Core overview', panel('Credentials by status')],
    ['All', 'Credentials', list],
    ['Active', 'Active credentials', list],
    ['Inactive', 'Inactive credentials', list],
    ['Expired', 'Expired credentials', list],
    ['Devices', 'Devices', list],
    ['Domains', 'Domains', list],
    ['Tags', 'Tags', list],
  ],
  Reports: [
    ['Overview', 'Reports overview', panel('Requests by week and outcome')],
    ['Batch operations', 'Batch Operations', (page) => page.getByRole('tab', { name: 'All' }).waitFor()],
    ['Audit trail', 'Audit trail', list],
  ],
  Settings: [
    ['Approvers', 'Approvers', list],
    ['Users', 'Users', list],
    [
      'Protected changes',
      'Protected changes',
      (page) => page.getByText('There are no protected changes yet').waitFor(),
    ],
    ['API tokens', 'API tokens', (page) => page.getByText('You have no API tokens').waitFor()],
    ['My profile', 'My profile', panel('Account')],
    ['Password types', 'Password types', list],
    ['Execution templates', 'Execution templates', list],
  ],
};

describe('the navigation', () => {
  for (const [product, screens] of Object.entries(screensByProduct)) {
    it(`reaches every screen of ${product}, and marks the present one`, async () => {
      const { page } = fixture.admin;
      await openProduct(page, product);
      for (const [link, title, waitForContent] of screens) {
        await openSection(page, link, title);
        await waitForContent(page);
        assert.match(await page.title(), new RegExp(`^${title}`), 'the document has the title of the screen');
      }
      const links = page.getByRole('navigation', { name: 'Sections' }).getByRole('listitem');
      assert.equal(await links.count(), screens.length, 'the test visits every link');
    });
  }

  it('reaches the import, the waiting operations and the playground', async () => {
    const { page } = fixture.admin;
    await openProduct(page, 'PAM Core');
    await page.getByRole('link', { name: 'Import' }).click();
    await heading(page, 'Import').waitFor();
    await page.getByRole('banner').getByRole('link', { name: 'No request waits for your decision' }).click();
    await heading(page, 'Batch Operations').waitFor();
    await page.getByText('Nothing waits for you').waitFor();
    await openProduct(page, 'Settings');
    await page.getByRole('link', { name: 'Playground' }).click();
    await page.waitForURL(/\/playground$/);
    await page.getByRole('tab').first().waitFor();
  });
});
