// Signing in and out.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fillSignIn } from './support/browser.ts';
import { prepareWorld } from './support/fixture.ts';
import { people } from './support/world.ts';

const fixture = prepareWorld();
const { requester } = people;

describe('signing in', () => {
  it('returns to the page that required it', async () => {
    const { page, expect } = await fixture.open();
    expect(/status of 401/);
    await page.goto('/pam/devices?q=srv-2');
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await fillSignIn(page, requester);
    await page.waitForURL(`${fixture.url}/pam/devices?q=srv-2`);
    await page.getByRole('gridcell', { name: 'srv-2', exact: true }).first().waitFor();
  });

  it('never redirects to another site', async () => {
    for (const place of ['//example.invalid/', 'https://example.invalid/', '/\\example.invalid/']) {
      const { page } = await fixture.open();
      await page.goto(`/sign-in?back=${encodeURIComponent(place)}`);
      await fillSignIn(page, requester);
      await page.waitForURL(`${fixture.url}/pam/credentials`);
    }
  });

  it('shows the same message for a wrong password and an unknown username, and clears the password', async () => {
    const { page, expect } = await fixture.open();
    expect(/status of 401/);
    await page.goto('/sign-in');
    for (const username of [requester.username, 'nobody-of-that-name']) {
      await fillSignIn(page, { username, password: 'not the password at all' });
      await page.getByRole('alert').getByText('Username or password is wrong.').waitFor();
      const field = page.getByLabel('Password');
      assert.equal(await field.inputValue(), '');
      assert.ok(await field.evaluate((element) => element === document.activeElement));
    }
    await fillSignIn(page, requester);
    await page.waitForURL(`${fixture.url}/pam/credentials`);
  });

  it('requires both fields', async () => {
    const { page } = await fixture.open();
    await page.goto('/sign-in');
    await fillSignIn(page, { username: '', password: '' });
    await page.getByText('This is needed.').nth(1).waitFor();
  });
});

describe('signing out', () => {
  it('ends the session in the browser and on the server', async () => {
    const { page, context, expect } = await fixture.enter('requester');
    const cookies = await context.cookies();
    await page.getByRole('button', { name: `Account of ${requester.displayName}` }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.waitForURL((url) => url.pathname === '/sign-in');

    expect(/status of 401/);
    await page.goBack();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    assert.equal(await page.getByRole('grid').count(), 0);
    // A copy of the cookie is useless.
    await context.addCookies(cookies);
    await page.goto('/pam/credentials');
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  });
});
