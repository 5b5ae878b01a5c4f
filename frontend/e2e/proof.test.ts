// A decision needs a proof of identity that is at most 10 minutes old (rule 23). The page asks for one and then continues.
// Runs on PostgreSQL, because the test changes the time of a proof in the database.
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { Client } from 'pg';
import type { Page } from 'playwright-core';
import { startPostgres } from '../../.scripts/lib/postgres.mjs';
import type { Api } from './support/api.ts';
import { required } from './support/api.ts';
import { prepareFixture } from './support/fixture.ts';
import { findCredentialIds, readOperation, requestOperation } from './support/operations.ts';
import { totpCode } from './support/totp.ts';
import { waitForStatus } from './support/wizard.ts';
import { people, signInAs, startWorld } from './support/world.ts';

let postgres: Awaited<ReturnType<typeof startPostgres>> | undefined;
let asRequester: Api;

const fixture = prepareFixture(
  async () => {
    postgres = await startPostgres();
    return startWorld({ database: postgres.url });
  },
  {
    signedIn: ['approver'],
    async prepare({ url }) {
      asRequester = await signInAs(url, 'requester');
    },
  },
);

after(() => postgres?.stop());

/** Makes the proofs of all sessions eleven minutes older. */
async function ageProofs() {
  const client = new Client(required(postgres).url);
  await client.connect();
  await client.query("UPDATE sessions SET proved_at = proved_at - interval '11 minutes'");
  await client.end();
}

const dialogNamed = (page: Page, name: string) => page.getByRole('dialog', { name, exact: true });

/** Opens a new operation on one credential, clicks Approve, and confirms it in the dialog. */
async function startApproving(page: Page, username: string, reason: string) {
  const selection = { ids: await findCredentialIds(asRequester, { search: username }) };
  const operation = await requestOperation(asRequester, 'EXPIRE', { selection, reason });
  await page.goto(`/reports/batch-operations/${operation.id}`);
  await page.getByRole('button', { name: 'Approve', exact: true }).click();
  await ageProofs();
  await dialogNamed(page, 'Approve this operation?').getByRole('button', { name: 'Approve' }).click();
  return operation;
}

describe('a proof that expires before an approval', () => {
  it('is requested again, and the approval continues', async () => {
    const { page, expect } = fixture.approver;
    expect(/status of 401/);
    const operation = await startApproving(page, 'acct-01', 'CHG-30 approved with a password');
    const proof = dialogNamed(page, 'Confirm that it is you');
    await proof.getByRole('button', { name: 'Confirm' }).click();
    await proof.getByText('This is needed.').waitFor();
    await proof.getByLabel('Password', { exact: true }).fill('not the password at all');
    await proof.getByRole('button', { name: 'Confirm' }).click();
    await proof.getByText('The password or the code is wrong.').waitFor();
    assert.equal((await readOperation(asRequester, operation.id)).status, 'PENDING_APPROVAL');
    await proof.getByLabel('Password', { exact: true }).fill(people.approver.password);
    await proof.getByRole('button', { name: 'Confirm' }).click();
    await waitForStatus(page, 'Succeeded');
    await page.getByText('Confirmed with the password', { exact: true }).waitFor();
  });

  it('can be dismissed: nothing is decided, and the comment is kept', async () => {
    const { page } = fixture.approver;
    const operation = await startApproving(page, 'acct-02', 'CHG-31 not confirmed');
    const proof = dialogNamed(page, 'Confirm that it is you');
    await proof.getByRole('button', { name: 'Cancel' }).click();
    await proof.waitFor({ state: 'hidden' });
    await dialogNamed(page, 'Approve this operation?').waitFor();
    assert.equal((await readOperation(asRequester, operation.id)).status, 'PENDING_APPROVAL');
  });

  it('needs a second factor of a person who has one', async () => {
    const { page, expect } = fixture.approver;
    expect(/status of 403/);
    await page.goto('/profile');
    await page.getByRole('button', { name: 'Set up authenticator app' }).click();
    const confirmation = dialogNamed(page, 'Confirm that it is you');
    await confirmation.getByLabel('Password', { exact: true }).fill(people.approver.password);
    await confirmation.getByRole('button', { name: 'Confirm' }).click();
    const dialog = dialogNamed(page, 'Set up authenticator app');
    const secret = await dialog.locator('code').innerText();
    await dialog.getByLabel(/^Code/).fill(totpCode(secret));
    await dialog.getByRole('button', { name: 'Activate' }).click();
    await dialogNamed(page, 'Your recovery codes').getByRole('button', { name: 'I have saved them' }).click();

    await startApproving(page, 'acct-03', 'CHG-32 approved with a code');
    const proof = dialogNamed(page, 'Confirm that it is you');
    await proof.getByLabel('Password', { exact: true }).fill(people.approver.password);
    await proof.getByLabel(/^Code from your authenticator app/).fill(totpCode(secret, 1));
    await proof.getByRole('button', { name: 'Confirm' }).click();
    await waitForStatus(page, 'Succeeded');
    await page.getByText('Confirmed with the password and an authenticator app').waitFor();
  });
});
