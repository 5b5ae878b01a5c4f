// Empty, no match, loading and error are four different states; a lost connection is a fifth, and mends itself.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page, Route } from 'playwright-core';
import { prepareWorld } from './support/fixture.ts';
import { answerDifferently, operationName } from './support/graphql.ts';
import { search } from './support/page.ts';

const fixture = prepareWorld({ signedIn: ['requester'] });

const rows = (page: Page) => page.getByRole('gridcell', { name: /^acct-/ });

describe('a list', () => {
  it('that is empty says what to do, one without a match how to see more', async () => {
    const { page } = fixture.requester;
    await page.goto('/reports/batch-operations?tab=mine');
    await page.getByText('You have not requested anything yet').waitFor();
    await page.getByText(/^Press Bulk Action in the lower right corner/).waitFor();
    assert.equal(await page.getByRole('button', { name: 'Reset filters' }).count(), 0);
    await search(page, 'nothing');
    await page.getByText('No operation matches').waitFor();
    await page.getByRole('button', { name: 'Reset filters' }).last().click();
    await page.getByText('You have not requested anything yet').waitFor();
  });

  it('that could not be loaded says so, keeps its filters, and loads on Retry', async () => {
    const { page, expect } = fixture.requester;
    expect(/status of 500/);
    const fail = (route: Route) =>
      operationName(route.request()) === 'Credentials'
        ? route.fulfill({
            status: 500,
            json: { errors: [{ message: 'broken', extensions: { code: 'INTERNAL' } }] },
          })
        : route.fallback();
    await page.route('**/graphql', fail);
    await page.goto('/pam/credentials?q=acct-0&status=ACTIVE');
    const alert = page.getByRole('alert').filter({ hasText: 'This could not be loaded' });
    await alert.waitFor();
    assert.equal(await page.getByRole('textbox', { name: /^Search/ }).inputValue(), 'acct-0');
    await page.getByRole('button', { name: 'Status: Active' }).waitFor();
    await page.unroute('**/graphql', fail);
    await alert.getByRole('button', { name: 'Retry' }).click();
    await rows(page).first().waitFor();
    await page.getByText('9 credentials', { exact: true }).waitFor();
    assert.equal(await rows(page).count(), 9);
    assert.match(page.url(), /q=acct-0&status=ACTIVE|status=ACTIVE&q=acct-0/);
  });

  it('keeps the old rows in sight until new ones have arrived', async () => {
    const { page } = fixture.requester;
    await page.goto('/pam/credentials');
    await rows(page).first().waitFor();
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/graphql', async (route) => {
      if (operationName(route.request()) === 'Credentials') await held;
      return route.fallback();
    });
    const asked = page.waitForRequest((request) => operationName(request) === 'Credentials');
    await search(page, 'acct-34');
    await asked;
    await page.locator('[role="grid"][aria-busy="true"]').waitFor();
    assert.ok((await rows(page).count()) > 10, 'the old rows are there');
    release();
    await page.getByText('1 credential', { exact: true }).waitFor();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });

  it('shows bones, and no old or wrong words, while nothing is known', async () => {
    const { page } = fixture.requester;
    await answerDifferently(page, 'Credentials', 'never');
    await page.goto('/pam/credentials');
    await page.locator('[role="grid"][aria-busy="true"]').waitFor();
    assert.equal(await page.getByText('No credentials yet').count(), 0);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });
});

describe('a lost connection', () => {
  it('is told of, and what may be old is read again when it is back', async () => {
    const { page, context, expect } = fixture.requester;
    expect(/net::ERR_INTERNET_DISCONNECTED|Failed to fetch|net::ERR_NETWORK/);
    await page.goto('/pam/credentials');
    await rows(page).first().waitFor();
    await context.setOffline(true);
    const notice = page.getByText('You are offline. What you see may be old.');
    await notice.waitFor();
    assert.ok((await rows(page).count()) > 10, 'what was there stays');
    const again = page.waitForResponse((response) => operationName(response.request()) === 'Credentials');
    await context.setOffline(false);
    await notice.waitFor({ state: 'hidden' });
    await again;
  });

  it('to a server that does not answer mends by itself', async () => {
    const { page, expect } = fixture.requester;
    expect(/net::ERR_CONNECTION_REFUSED/);
    await page.goto('/pam/credentials');
    await rows(page).first().waitFor();
    await page.route(/\/(graphql|livez)$/, (route) => route.abort('connectionrefused'));
    await search(page, 'acct-3');
    await page.getByText('The server does not answer. Trying again …').waitFor();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.getByText('The server does not answer. Trying again …').waitFor({ state: 'hidden' });
    await page.getByText('5 credentials', { exact: true }).waitFor();
    assert.equal(await rows(page).count(), 5);
  });
});
