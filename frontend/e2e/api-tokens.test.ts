// Settings › API tokens: the secret is shown once; a token cannot decide, and is refused once revoked (rule 11).
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { prepareWorld } from './support/fixture.ts';
import { insecureHost, signIn } from './support/browser.ts';
import { openProduct, openSection } from './support/navigation.ts';
import { findCredentialIds, requestOperation } from './support/operations.ts';
import { row, waitForNotification } from './support/page.ts';
import { people, signInAs } from './support/world.ts';

const fixture = prepareWorld({ signedIn: ['approver'] });

let secret = '';

/** Sends a query as a script does, with a token instead of a session. */
async function send(query: string) {
  const response = await fetch(`${fixture.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

describe('an API token', () => {
  it('is shown once, when it is created', async () => {
    const { page } = fixture.approver;
    await openProduct(page, 'Settings');
    await openSection(page, 'API tokens');
    await page.getByRole('button', { name: 'New token' }).click();
    const form = page.getByRole('dialog', { name: 'New token' });
    await form.getByRole('textbox', { name: /^Name/ }).fill('nightly');
    await form.getByRole('button', { name: 'Create token' }).click();
    const dialog = page.getByRole('dialog', { name: 'Copy the token now' });
    secret = await dialog.getByRole('textbox', { name: 'Token' }).inputValue();
    await dialog.getByText(`Authorization: Bearer ${secret}`).waitFor();
    await dialog.getByRole('button', { name: 'I have kept it' }).click();
    await row(page, 'nightly').waitFor();
    assert.ok(secret.length > 30);
    assert.ok(!(await page.content()).includes(secret), 'the page no longer contains the secret');
    await page.reload();
    await row(page, 'nightly').getByText('Never').waitFor();
    assert.ok(!(await page.content()).includes(secret));
  });

  it('can be copied on an insecure connection', async () => {
    const { page, expect } = await fixture.open({ baseURL: fixture.url.replace('localhost', insecureHost) });
    expect(/Cross-Origin-Opener-Policy header has been ignored/);
    await signIn(page, people.requester, '/settings/api-tokens');
    assert.equal(await page.evaluate(() => isSecureContext), false);
    await page.getByRole('button', { name: 'New token' }).click();
    const form = page.getByRole('dialog', { name: 'New token' });
    await form.getByRole('textbox', { name: /^Name/ }).fill('copied');
    await form.getByRole('button', { name: 'Create token' }).click();
    const dialog = page.getByRole('dialog', { name: 'Copy the token now' });
    const shown = await dialog.getByRole('textbox', { name: 'Token' }).inputValue();
    await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
    await dialog.getByRole('button', { name: 'Copied', exact: true }).waitFor();
    await dialog.getByRole('button', { name: 'I have kept it' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'New token' }).click();
    const field = form.getByRole('textbox', { name: /^Name/ });
    await field.focus();
    await page.keyboard.press('Control+v');
    assert.equal(await field.inputValue(), shown);
  });

  it('acts as its owner, and records its last use', async () => {
    const { data } = await send('{ viewer { user { username } } }');
    assert.equal(data.viewer.user.username, 'aki');
    const { page } = fixture.approver;
    await page.reload();
    await row(page, 'nightly').waitFor();
    await row(page, 'nightly').getByText('Never').waitFor({ state: 'detached' });
  });

  it('cannot decide, although its owner can', async () => {
    const asRequester = await signInAs(fixture.url, 'requester');
    const { id, digest } = await requestOperation(asRequester, 'EXPIRE', {
      selection: { ids: await findCredentialIds(asRequester, { search: 'acct-01' }) },
      reason: 'CHG-66 not by a script',
    });
    const { data } = await send(
      `mutation { approveBatchOperation(input: { id: "${id}", digest: "${digest}" }) { userErrors { code } } }`,
    );
    assert.deepEqual(data.approveBatchOperation.userErrors, [{ code: 'TOKEN_CANNOT_DECIDE' }]);
  });

  it('is refused as soon as it is revoked', async () => {
    const { page } = fixture.approver;
    await page.getByRole('button', { name: 'Revoke nightly' }).click();
    const dialog = page.getByRole('dialog', { name: 'Revoke token' });
    await dialog.getByRole('button', { name: 'Revoke' }).click();
    await waitForNotification(page, 'nightly was revoked');
    await page.getByText('You have no API tokens').waitFor();
    const { errors } = await send('{ viewer { user { username } } }');
    assert.equal(errors[0].extensions.code, 'UNAUTHENTICATED');
  });
});
