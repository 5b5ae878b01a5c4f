// Proof of identity (rule 23): second factors are enrolled in My profile, and required when signing in and for a decision.
// A decision with a passkey is signed.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { Api } from './support/api.ts';
import { required } from './support/api.ts';
import { fillSignIn } from './support/browser.ts';
import { prepareWorld } from './support/fixture.ts';
import { findCredentialIds, requestOperation } from './support/operations.ts';
import type { Decidable } from './support/operations.ts';
import { heading } from './support/page.ts';
import { addAuthenticator } from './support/passkeys.ts';
import { totpCode } from './support/totp.ts';
import { waitForStatus } from './support/wizard.ts';
import { people, signInAs } from './support/world.ts';

let asRequester: Api;

const fixture = prepareWorld({
  signedIn: ['approver'],
  async prepare({ url }) {
    asRequester = await signInAs(url, 'requester');
  },
});

async function waiting(username: string, reason: string) {
  const selection = { ids: await findCredentialIds(asRequester, { search: username }) };
  return requestOperation(asRequester, 'EXPIRE', { selection, reason });
}

const pathOf = ({ id }: { id: string }) => `/reports/batch-operations/${id}`;
const dialogNamed = (page: Page, name: string) => page.getByRole('dialog', { name, exact: true });

async function startApproving(page: Page, operation: Decidable) {
  await page.goto(pathOf(operation));
  await page.getByRole('button', { name: 'Approve', exact: true }).click();
  await dialogNamed(page, 'Approve this operation?').getByRole('button', { name: 'Approve' }).click();
}

let secret;
let recoveryCodes: string[] = [];

describe('an authenticator app', () => {
  it('is set up with a QR code, a key and its first code, and comes with recovery codes', async () => {
    const { page } = fixture.approver;
    await page.goto('/profile');
    await heading(page, 'My profile').waitFor();
    await page.getByRole('button', { name: 'Set up authenticator app' }).click();
    const dialog = dialogNamed(page, 'Set up authenticator app');
    await dialog.getByRole('img', { name: 'QR code for the authenticator app' }).waitFor();
    secret = await dialog.locator('code').innerText();
    fixture.approver.expect(/status of 401/);
    await dialog.getByLabel(/^Code/).fill('000000');
    await dialog.getByRole('button', { name: 'Activate' }).click();
    await dialog.getByText('The code is wrong or was used before.', { exact: false }).waitFor();
    await dialog.getByLabel(/^Code/).fill(totpCode(secret));
    await dialog.getByRole('button', { name: 'Activate' }).click();
    const codes = dialogNamed(page, 'Your recovery codes');
    await codes.getByRole('listitem').first().waitFor();
    recoveryCodes = await codes.getByRole('listitem').allInnerTexts();
    assert.equal(recoveryCodes.length, 10);
    await codes.getByRole('button', { name: 'I have saved them' }).click();
    await page.getByText('10 recovery codes left').waitFor();
    assert.ok(!(await page.content()).includes(secret), 'the key is not kept on the page');
  });

  it('is required when signing in, also after reloading the page', async () => {
    const { page, expect } = await fixture.open();
    expect(/status of 401/, /status of 403/);
    await page.goto('/sign-in');
    await fillSignIn(page, people.approver);
    await page.getByRole('heading', { name: 'One more step' }).waitFor();
    await page.goto('/pam/credentials');
    await page.getByRole('heading', { name: 'One more step' }).waitFor();
    const code = page.getByLabel(/^Code from your authenticator app/);
    await code.fill('123456');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByText('The password or the code is wrong.').waitFor();
    await page.getByRole('button', { name: 'Use a recovery code instead' }).click();
    await page.getByLabel(/^Recovery code/).fill(required(recoveryCodes[0]));
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.waitForURL((url) => url.pathname === '/pam/credentials');
    await page.goto('/profile');
    await page.getByText('9 recovery codes left').waitFor();
  });
});

describe('a passkey', () => {
  it('is enrolled with a name', async () => {
    const { page } = fixture.approver;
    await addAuthenticator(page);
    await page.goto('/profile');
    await page.getByRole('button', { name: 'Add passkey' }).click();
    const dialog = dialogNamed(page, 'Add passkey');
    await dialog.getByRole('button', { name: 'Create passkey' }).click();
    await dialog.getByText('This is needed.').waitFor();
    await dialog.getByLabel(/^Name/).fill('Test key');
    await dialog.getByRole('button', { name: 'Create passkey' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('Test key', { exact: true }).waitFor();
  });

  it('signs a decision, and the page and the command line show that it did', async () => {
    const { page } = fixture.approver;
    const operation = await waiting('acct-02', 'CHG-31 signed');
    await startApproving(page, operation);
    const signing = dialogNamed(page, 'Sign your decision');
    await signing.getByRole('button', { name: 'Sign with passkey' }).click();
    await waitForStatus(page, 'Succeeded');
    await page.getByText('Signed with a passkey').waitFor();
    const verified = await fixture.server.run(['decision', 'verify', String(operation.number)]);
    assert.match(verified, /aki/);
  });

  it('is optional: without it, the decision is not signed', async () => {
    const { page } = fixture.approver;
    const operation = await waiting('acct-03', 'CHG-32 not signed');
    await startApproving(page, operation);
    const signing = dialogNamed(page, 'Sign your decision');
    await signing.getByRole('button', { name: 'Decide with the password, without a signature' }).click();
    const proof = dialogNamed(page, 'Confirm that it is you');
    await proof.getByRole('button', { name: 'Use a recovery code instead' }).click();
    await proof.getByLabel('Password', { exact: true }).fill(people.approver.password);
    await proof.getByLabel(/^Recovery code/).fill(required(recoveryCodes[1]));
    await proof.getByRole('button', { name: 'Confirm' }).click();
    await waitForStatus(page, 'Succeeded');
    assert.equal(await page.getByText('Signed with a passkey').count(), 0);
  });

  it('is removed, and the authenticator app stays', async () => {
    const { page } = fixture.approver;
    await page.goto('/profile');
    await page.getByRole('button', { name: 'Remove Test key' }).click();
    await dialogNamed(page, 'Remove Test key?').getByRole('button', { name: 'Remove' }).click();
    await page.getByText('Test key', { exact: true }).waitFor({ state: 'detached' });
    await page.getByText('Authenticator app', { exact: true }).waitFor();
  });
});
