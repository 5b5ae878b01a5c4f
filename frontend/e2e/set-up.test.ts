// The first administrator can be created only with the link that the server prints, and only once.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { OpenPage } from './support/browser.ts';
import { prepareFixture } from './support/fixture.ts';
import { startServer } from './support/server.ts';

const fixture = prepareFixture(async () => {
  const server = await startServer();
  return { server, url: server.url, link: await server.setUpLink() };
});

const password = 'clouds over the quiet harbour';

async function fill(page: Page, repeated = password) {
  await page.getByRole('textbox', { name: 'Name to show' }).fill('First Person');
  await page.getByRole('textbox', { name: 'Username' }).fill('first');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByLabel('Password, again').fill(repeated);
  await page.getByRole('button', { name: 'Create administrator and sign in' }).click();
}

describe('set-up', () => {
  let late: OpenPage;

  it('is not available without the printed link', async () => {
    const { page, expect } = await fixture.open();
    expect(/status of 401/);
    for (const path of ['/', '/setup', '/sign-in']) {
      await page.goto(path);
      await page.getByRole('heading', { name: 'Bulwark is not set up yet' }).waitFor();
      assert.equal(await page.locator('input').count(), 0);
    }
  });

  it('refuses a link that the server did not print', async () => {
    const { page, expect } = await fixture.open();
    expect(/status of 410/);
    await page.goto(`${fixture.link}x`);
    await fill(page);
    await page.getByText(/^This link is not valid/).waitFor();
    assert.equal(new URL(page.url()).pathname, '/setup');
  });

  it('creates the first administrator and signs them in', async () => {
    late = await fixture.open();
    await late.page.goto(fixture.link);
    await late.page.getByRole('button', { name: 'Create administrator and sign in' }).waitFor();

    const { page } = await fixture.open();
    await page.goto(fixture.link);
    await fill(page, 'something else entirely');
    await page.getByText('The two passwords differ.').waitFor();
    await fill(page);
    await page.waitForURL(`${fixture.url}/pam/credentials`);
    await page.getByRole('button', { name: 'Account of First Person' }).click();
    await page.getByText('first · Administrator').waitFor();
  });

  it('refuses a used link, even in a page that was opened before it was used', async () => {
    late.expect(/status of 409/);
    await fill(late.page);
    await late.page.getByText('Bulwark is set up already.').waitFor();

    const { page } = await fixture.open();
    await page.goto(fixture.link);
    await page.getByText('Bulwark is set up already.').waitFor();
    await page.getByRole('link', { name: 'Go to sign-in' }).click();
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    const answer = await fetch(`${fixture.url}/auth/setup`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        token: fixture.link.split('token=')[1],
        username: 'second',
        displayName: 'Second Person',
        password,
      }),
    });
    assert.equal(answer.status, 409);
  });
});
