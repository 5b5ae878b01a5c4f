// Settings › Users: creating, editing, setting a password and deactivating, with their immediate effects.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { fillSignIn } from './support/browser.ts';
import type { OpenPage } from './support/browser.ts';
import { prepareWorld } from './support/fixture.ts';
import { openProduct, openSection } from './support/navigation.ts';
import { choose, fillDialog, row, waitForNotification, search } from './support/page.ts';

const fixture = prepareWorld({ signedIn: ['admin'] });

const nina = { username: 'nina', name: 'Nina New', password: 'twelve paper boats on a pond' };
const own = 'fourteen paper boats on a pond';
const another = 'thirteen paper boats on a pond';
let person: OpenPage;

/** Replaces the one-time password that an administrator set. */
async function choosePassword(page: Page, current: string, next: string) {
  await page.getByRole('heading', { name: 'Choose your own password' }).waitFor();
  await page.getByLabel('Password from the administrator').fill(current);
  await page.getByLabel('New password', { exact: true }).fill(next);
  await page.getByLabel('New password, again').fill(next);
  await page.getByRole('button', { name: 'Set password and go on' }).click();
}

describe('a user', () => {
  it('cannot have a password that is too short, with the error at the field', async () => {
    const { page } = fixture.admin;
    await openProduct(page, 'Settings');
    await openSection(page, 'Users');
    await page.getByRole('button', { name: 'New user' }).click();
    const dialog = page.getByRole('dialog', { name: 'New user' });
    await dialog.getByLabel(/^Password/).fill('short');
    await dialog.getByRole('button', { name: 'Create user' }).click();
    await dialog.getByText('At least 15 characters.', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('is created with a role, found, and signs in', async () => {
    const { page } = fixture.admin;
    await page.getByRole('button', { name: 'New user' }).click();
    await choose(page, 'Role', 'Auditor');
    const values = { 'Name to show': nina.name, Username: nina.username, Password: nina.password };
    await fillDialog(page.getByRole('dialog', { name: 'New user' }), values, 'Create user');
    await waitForNotification(page, 'Nina New was created');
    await search(page, 'nina');
    await page.getByText('1 user', { exact: true }).waitFor();
    await row(page, 'Nina New').getByText('Auditor', { exact: true }).waitFor();
    await row(page, 'Nina New').getByText('One-time').waitFor();
    person = await fixture.open();
    await person.page.goto('/sign-in?back=%2Fpam%2Fcredentials');
    await fillSignIn(person.page, nina);
    await choosePassword(person.page, nina.password, own);
    const button = person.page.getByRole('button', { name: 'Bulk Action' });
    assert.equal(await button.getAttribute('aria-disabled'), 'true');
  });

  it('gets another role, which applies from the next page on', async () => {
    const { page } = fixture.admin;
    await page.getByRole('button', { name: 'Edit Nina New' }).click();
    await choose(page, 'Role', 'Operator');
    const dialog = page.getByRole('dialog', { name: 'Edit user' });
    await fillDialog(dialog, { 'E-mail': 'nina@example.com' }, 'Save');
    await row(page, 'nina@example.com').getByText('Operator', { exact: true }).waitFor();
    await person.page.reload();
    await person.page.getByRole('button', { name: 'Bulk Action', exact: true }).click();
    await person.page.getByRole('menuitem', { name: /^Expire/ }).waitFor();
    await person.page.keyboard.press('Escape');
  });

  it('is signed out everywhere by a new password, and can sign in with it', async () => {
    const { page } = fixture.admin;
    await page.getByRole('button', { name: 'Set the password of Nina New' }).click();
    const dialog = page.getByRole('dialog', { name: 'Set the password of Nina New' });
    await fillDialog(dialog, { 'New password': another }, 'Set password');
    await waitForNotification(page, 'Nina New has a new password');
    person.expect(/status of 401/);
    await person.page.reload();
    await person.page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await fillSignIn(person.page, { ...nina, password: own });
    await person.page.getByText('Username or password is wrong.').waitFor();
    await fillSignIn(person.page, { ...nina, password: another });
    await choosePassword(person.page, another, own);
    await person.page.getByRole('grid').waitFor();
  });

  it('can be signed out everywhere, and signs in again (rule 22)', async () => {
    const { page } = fixture.admin;
    await page.getByRole('button', { name: 'Sign Nina New out everywhere' }).click();
    const dialog = page.getByRole('dialog', { name: 'Sign Nina New out everywhere' });
    await dialog.getByRole('button', { name: 'Sign out everywhere' }).click();
    await waitForNotification(page, 'Nina New was signed out everywhere');
    await person.page.reload();
    await person.page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await fillSignIn(person.page, { ...nina, password: own });
    await person.page.getByRole('grid').waitFor();
  });

  it('needs no second person for a reset of second factors unless they are an administrator or approver (rule 20)', async () => {
    const { page } = fixture.admin;
    await page.getByRole('button', { name: 'Reset the second factors of Nina New' }).click();
    const dialog = page.getByRole('dialog', { name: 'Reset the second factors of Nina New' });
    assert.equal(await dialog.getByRole('textbox').count(), 0);
    await fillDialog(dialog, {}, 'Reset second factors');
    await waitForNotification(page, 'The second factors of Nina New were reset');
  });

  it('loses access at once when deactivated', async () => {
    const { page } = fixture.admin;
    await page.getByRole('button', { name: 'Edit Nina New' }).click();
    await choose(page, 'Status', 'Inactive');
    await fillDialog(page.getByRole('dialog', { name: 'Edit user' }), {}, 'Save');
    await row(page, 'Nina New').getByText('Inactive').waitFor();
    await person.page.reload();
    await person.page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await fillSignIn(person.page, { ...nina, password: own });
    await person.page.getByText('Username or password is wrong.').waitFor();
  });
});
