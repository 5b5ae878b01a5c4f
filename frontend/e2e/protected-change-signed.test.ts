// The decision on a protected change is signed when it is made with a passkey (rules 20 and 23).
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { prepareWorld } from './support/fixture.ts';
import { addAuthenticator } from './support/passkeys.ts';
import { pathOfChange, requestParameters } from './support/protected.ts';
import { waitForStatus } from './support/wizard.ts';

const fixture = prepareWorld({ signedIn: ['approver'] });

const dialogNamed = (page: Page, name: string) => page.getByRole('dialog', { name, exact: true });

async function enrol(page: Page) {
  await addAuthenticator(page);
  await page.goto('/profile');
  await page.getByRole('button', { name: 'Add passkey' }).click();
  const dialog = dialogNamed(page, 'Add passkey');
  await dialog.getByLabel(/^Name/).fill('Office key');
  await dialog.getByRole('button', { name: 'Create passkey' }).click();
  await dialogNamed(page, 'Your recovery codes').getByRole('button', { name: 'I have saved them' }).click();
}

async function startApproving(page: Page, reason: string) {
  const change = await requestParameters(fixture.api, { secondFactorGraceDays: 60, reason });
  await page.goto(pathOfChange(change));
  await page.getByRole('button', { name: 'Approve', exact: true }).click();
  const dialog = dialogNamed(page, 'Approve this protected change?');
  await dialog.getByRole('button', { name: 'Approve', exact: true }).click();
}

describe('the second person with a passkey', () => {
  it('signs the decision', async () => {
    const { page } = fixture.approver;
    await enrol(page);
    await startApproving(page, 'CHG-90 more time to enrol');
    await dialogNamed(page, 'Sign your decision').getByRole('button', { name: 'Sign with passkey' }).click();
    await waitForStatus(page, 'Applied');
    await page.getByText('Signed with a passkey', { exact: true }).waitFor();
  });
});
