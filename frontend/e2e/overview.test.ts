// The overviews: each chart has a table, its numbers agree with the API, and they link to the list.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { CredentialFilter } from './gql/schema.ts';
import type { Api } from './support/api.ts';
import { prepareWorld } from './support/fixture.ts';
import { openProduct, openSection } from './support/navigation.ts';
import {
  approveOperation,
  cancelOperation,
  findCredentialIds,
  requestOperation,
  waitForEnd,
} from './support/operations.ts';
import { heading } from './support/page.ts';
import { createCredential, signInAs } from './support/world.ts';

const day = 86_400_000;

const fixture = prepareWorld({
  signedIn: ['approver'],
  async prepare({ api, url }) {
    const inDays = (days: number) => new Date(Date.now() + days * day).toISOString();
    for (const [username, days] of Object.entries({ 'soon-1': 3, 'soon-2': 3, 'soon-3': 12, later: 60 }))
      await createCredential(api, { username, device: 'srv-1', expiresAt: inDays(days) });
    const asRequester = await signInAs(url, 'requester');
    const request = async (username: string) =>
      requestOperation(asRequester, 'EXPIRE', {
        selection: { ids: await findCredentialIds(asRequester, { search: username }) },
        reason: `CHG-96 ${username}`,
      });
    const done = await request('acct-01');
    await approveOperation(await signInAs(url, 'approver'), done);
    await waitForEnd(asRequester, done);
    await cancelOperation(asRequester, await request('acct-02'));
    await request('acct-03');
  },
});

const number = (text: string) => Number(text.replaceAll(/\D/g, ''));
const figure = async (page: Page, name: string) =>
  number(
    await page
      .getByRole('main')
      .getByRole('link', { name: new RegExp(`^${name}`) })
      .locator('strong')
      .innerText(),
  );
const totalOf = async (api: Api, filter: CredentialFilter) =>
  (await api('query ($filter: CredentialFilter) { credentials(filter: $filter) { totalCount } }', { filter }))
    .credentials.totalCount;

/** The figures of a table's rows: { name: [figures] }. */
async function readTable(page: Page, name: string): Promise<Record<string, string[]>> {
  const rows = await page.getByRole('table', { name }).locator('tbody tr').all();
  const entries = await Promise.all(
    rows.map(async (row) => [
      await row.locator('th').innerText(),
      (await row.locator('td').allInnerTexts()).map((text) => text.trim()),
    ]),
  );
  return Object.fromEntries(entries);
}

describe('the overview of PAM Core', () => {
  it('agrees with the API', async () => {
    const { page } = fixture.approver;
    await openProduct(page, 'PAM Core');
    await openSection(page, 'Overview', 'PAM Core overview');
    await page
      .getByText(/^As of|As of /)
      .first()
      .waitFor();
    const statuses = await readTable(page, 'Credentials by status');
    const expired = await totalOf(fixture.api, { status: 'ACTIVE', expired: true });
    assert.equal(expired, 1);
    assert.deepEqual(
      Object.fromEntries(Object.entries(statuses).map(([name, [count]]) => [name, Number(count)])),
      {
        Active: (await totalOf(fixture.api, { status: 'ACTIVE' })) - expired,
        'Active, expired': expired,
        Inactive: await totalOf(fixture.api, { status: 'INACTIVE' }),
      },
    );
    assert.equal(await figure(page, 'Credentials'), await totalOf(fixture.api, { all: true }));
    assert.equal(await figure(page, 'Expired, still active'), expired);
    assert.equal(await figure(page, 'Expire in 30 days'), 3);
  });

  it('shows the expiry chart as a table, whose numbers link to the list', async () => {
    const { page } = fixture.approver;
    const name = 'Expiring in the next 30 days';
    const panel = page.getByRole('main').locator('section', { has: page.getByRole('heading', { name }) });
    await panel.getByText(/^3 active credentials expire\. Most on one day: 2, on .+\.$/).waitFor();
    const bars = await panel.locator('svg rect[data-tone]').count();
    await panel.getByRole('button', { name: 'Show as table' }).click();
    const days = await readTable(page, name);
    assert.equal(Object.keys(days).length, 30);
    const filled = Object.entries(days).filter(([, [count]]) => count !== '0');
    assert.deepEqual(
      filled.map(([, [count]]) => count),
      ['2', '1'],
    );
    assert.equal(bars, filled.length, 'a bar for each day with expiring credentials');
    await panel.getByRole('link', { name: /2 credentials expire$/ }).click();
    await heading(page, 'Credentials').waitFor();
    await page.getByText('2 credentials', { exact: true }).waitFor();
    for (const name of ['soon-1', 'soon-2'])
      await page.getByRole('gridcell', { name, exact: true }).waitFor();
  });
});

describe('the overview of Reports', () => {
  it('agrees with the API, and shows the weeks as a table', async () => {
    const { page } = fixture.approver;
    await openProduct(page, 'Reports');
    await openSection(page, 'Overview', 'Reports overview');
    await page.getByText('3 operations were requested in the past 12 weeks.').waitFor();
    assert.deepEqual(
      await Promise.all(
        [
          'Waiting for my decision',
          'Waiting for approval',
          'Requested this week',
          'Requested in 12 weeks',
        ].map((name) => figure(page, name)),
      ),
      [1, 1, 3, 3],
    );
    await page.getByText('CHG-96 acct-03').waitFor();
    await page.getByRole('button', { name: 'Show as table' }).click();
    const weeks = Object.values(await readTable(page, 'Requests by week and outcome'));
    assert.equal(weeks.length, 12);
    const sums = weeks
      .flat()
      .filter((text) => text !== '' && text !== '0')
      .map(number)
      .toSorted();
    // One open, one succeeded, one canceled, and their total.
    assert.deepEqual(sums, [1, 1, 1, 3]);
    await page
      .getByRole('main')
      .getByRole('link', { name: /^Waiting for approval/ })
      .click();
    await page.getByText('1 operation', { exact: true }).waitFor();
    await page.getByRole('gridcell', { name: 'CHG-96 acct-03' }).waitFor();
  });
});
