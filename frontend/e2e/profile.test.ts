// My profile: the viewer's account, changing the password, and this browser's preferences.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fillSignIn, signIn } from './support/browser.ts';
import { prepareWorld } from './support/fixture.ts';
import { fillDialog, heading, waitForNotification } from './support/page.ts';
import { people } from './support/world.ts';

const fixture = prepareWorld({ signedIn: ['approver'] });
const password = 'forty herons over the marsh';

describe('my profile', () => {
  it('is reached from the account menu and shows the account', async () => {
    const { page } = fixture.approver;
    await page.getByRole('button', { name: 'Account of Aki Approver' }).click();
    await page.getByRole('menuitem', { name: 'My profile' }).click();
    await heading(page, 'My profile').waitFor();
    await page.getByText('Operator · inventory and requests').waitFor();
    await page.getByText('Yes, for what others request').waitFor();
  });

  it('refuses a wrong present password, and new passwords that differ', async () => {
    const { page } = fixture.approver;
    await page.getByRole('button', { name: 'Change password' }).click();
    const dialog = page.getByRole('dialog', { name: 'Change my password' });
    const send = () => dialog.getByRole('button', { name: 'Change password' }).click();
    await dialog.getByLabel('Present password').fill('not the present one');
    await dialog.getByLabel('New password', { exact: true }).fill(password);
    await dialog.getByLabel('New password, again').fill(`${password}!`);
    await send();
    await dialog.getByText('The two passwords differ.').waitFor();
    await dialog.getByLabel('New password, again').fill(password);
    await send();
    await dialog.locator('input[name="currentPassword"][aria-invalid="true"]').waitFor();
    await page.keyboard.press('Escape');
  });

  it('changes the password, which ends all other sessions', async () => {
    const { page } = fixture.approver;
    const otherSession = await fixture.enter('approver');
    await page.getByRole('button', { name: 'Account of Aki Approver' }).click();
    await page.getByRole('menuitem', { name: 'Change my password' }).click();
    const dialog = page.getByRole('dialog', { name: 'Change my password' });
    await fillDialog(
      dialog,
      {
        'Present password': people.approver.password,
        'New password$': password,
        'New password, again': password,
      },
      'Change password',
    );
    await waitForNotification(page, 'Your password was changed');
    await page.reload();
    await heading(page, 'My profile').waitFor();

    otherSession.expect(/status of 401/);
    await otherSession.page.reload();
    await otherSession.page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await fillSignIn(otherSession.page, people.approver);
    await otherSession.page.getByText('Username or password is wrong.').waitFor();
    await signIn(otherSession.page, { ...people.approver, password });
    assert.equal(new URL(otherSession.page.url()).pathname, '/pam/credentials');
  });
});

describe('the preferences of this browser', () => {
  it('can turn off shortcuts of single keys', async () => {
    const { page } = fixture.approver;
    const keys = page.getByRole('checkbox', { name: 'Keyboard shortcuts without Ctrl' });
    await keys.click();
    await page.reload();
    await heading(page, 'My profile').waitFor();
    await page.keyboard.press('?');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Search and commands' }).waitFor();
    assert.equal(await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).count(), 0);
    await page.keyboard.press('Escape');
    await keys.click();
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await page.keyboard.press('Escape');
  });
});
