// The states of a list: empty, no match, loading and error. A lost connection is shown, and the page recovers by itself.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page, Route } from 'playwright-core';
import { prepareWorld } from './support/fixture.ts';
import { answerDifferently, operationName } from './support/graphql.ts';
import { search } from './support/page.ts';

const fixture = prepareWorld({ signedIn: ['requester'] });

const rows = (page: Page) => page.getByRole('gridcell', { name: /^acct-/ });

describe('a list', () => {
  it('explains what to do when it is empty, and offers to reset the filters when nothing matches', async () => {
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

  it('shows an error when loading fails, keeps its filters, and loads on Retry', async () => {
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

  it('shows the old rows until the new ones arrive', async () => {
    const { page } = fixture.requester;
    await page.goto('/pam/credentials');
    await rows(page).first().waitFor();
    let release = () => {};
    const blocked = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/graphql', async (route) => {
      if (operationName(route.request()) === 'Credentials') await blocked;
      return route.fallback();
    });
    const requested = page.waitForRequest((request) => operationName(request) === 'Credentials');
    await search(page, 'acct-34');
    await requested;
    await page.locator('[role="grid"][aria-busy="true"]').waitFor();
    assert.ok((await rows(page).count()) > 10, 'the old rows are there');
    release();
    await page.getByText('1 credential', { exact: true }).waitFor();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });

  it('shows a skeleton without outdated text while the first rows load', async () => {
    const { page } = fixture.requester;
    await answerDifferently(page, 'Credentials', 'never');
    await page.goto('/pam/credentials');
    await page.locator('[role="grid"][aria-busy="true"]').waitFor();
    assert.equal(await page.getByText('No credentials yet').count(), 0);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });
});

describe('a lost connection', () => {
  it('is shown, and possibly outdated data is loaded again afterwards', async () => {
    const { page, context, expect } = fixture.requester;
    expect(/net::ERR_INTERNET_DISCONNECTED|Failed to fetch|net::ERR_NETWORK/);
    await page.goto('/pam/credentials');
    await rows(page).first().waitFor();
    await context.setOffline(true);
    const notice = page.getByText('You are offline. What you see may be old.');
    await notice.waitFor();
    assert.ok((await rows(page).count()) > 10, 'the old rows stay');
    const again = page.waitForResponse((response) => operationName(response.request()) === 'Credentials');
    await context.setOffline(false);
    await notice.waitFor({ state: 'hidden' });
    await again;
  });

  it('is restored once the server responds again', async () => {
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
