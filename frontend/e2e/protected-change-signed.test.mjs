// A protected change that is decided with a passkey: the decision is signed (rules 20 and 23).
import { describe, it } from 'node:test';
import { prepareWorld } from './support/fixture.mjs';
import { addAuthenticator } from './support/passkeys.mjs';
import { pathOfChange, requestParameters } from './support/protected.mjs';
import { becomes } from './support/wizard.mjs';

const stage = prepareWorld({ signedIn: ['approver'] });

const dialogNamed = (page, name) => page.getByRole('dialog', { name, exact: true });

async function enrol(page) {
  await addAuthenticator(page);
  await page.goto('/profile');
  await page.getByRole('button', { name: 'Add passkey' }).click();
  const dialog = dialogNamed(page, 'Add passkey');
  await dialog.getByLabel(/^Name/).fill('Office key');
  await dialog.getByRole('button', { name: 'Create passkey' }).click();
  await dialogNamed(page, 'Your recovery codes').getByRole('button', { name: 'I have saved them' }).click();
}

async function startApproving(page, reason) {
  const change = await requestParameters(stage.api, { secondFactorGraceDays: 60, reason });
  await page.goto(pathOfChange(change));
  await page.getByRole('button', { name: 'Approve', exact: true }).click();
  const dialog = dialogNamed(page, 'Approve this protected change?');
  await dialog.getByRole('button', { name: 'Approve', exact: true }).click();
}

describe('the second person with a passkey', () => {
  it('signs the decision, which then goes on', async () => {
    const { page } = stage.approver;
    await enrol(page);
    await startApproving(page, 'CHG-90 more time to enrol');
    await dialogNamed(page, 'Sign your decision').getByRole('button', { name: 'Sign with passkey' }).click();
    await becomes(page, 'Applied');
    await page.getByText('Signed with a passkey', { exact: true }).waitFor();
  });
});
