// Actions that a role does not allow are disabled with the reason next to them, and the server refuses them as well.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Locator } from 'playwright-core';
import { prepareWorld } from './support/fixture.ts';
import { findCredentialIds, requestOperation } from './support/operations.ts';
import { heading } from './support/page.ts';
import { signInAs } from './support/world.ts';

const fixture = prepareWorld({ signedIn: ['auditor', 'requester'] });

const isDisabled = async (button: Locator) => (await button.getAttribute('aria-disabled')) === 'true';

describe('an auditor', () => {
  const why = 'Auditors can read everything and change nothing.';

  it('reads the list, cannot select rows, and sees why Bulk Action is disabled', async () => {
    const { page } = fixture.auditor;
    await page.getByRole('gridcell', { name: 'acct-01', exact: true }).waitFor();
    assert.equal(await page.getByRole('checkbox').count(), 0);
    for (const name of ['Bulk Action', 'New credential']) {
      const button = page.getByRole('button', { name: new RegExp(`^${name} ?\\. ${why}`) });
      assert.ok(await isDisabled(button), name);
      await button.click({ force: true });
    }
    assert.equal(await page.getByRole('menu').or(page.getByRole('dialog')).count(), 0);
  });

  it('cannot use the wizard by opening its URL', async () => {
    const { page } = fixture.auditor;
    await page.goto('/bulk-action?action=EXPIRE&step=review');
    await page.getByRole('heading', { level: 2, name: 'Action' }).waitFor();
    await page.getByRole('main').getByText(why).first().waitFor();
    assert.ok(await isDisabled(page.getByRole('button', { name: /^Continue/ })));
    await page.evaluate(() => sessionStorage.clear());
  });

  it('is refused by the server', async () => {
    const api = await signInAs(fixture.url, 'auditor');
    const selection = { ids: await findCredentialIds(api, { search: 'acct-01' }) };
    await assert.rejects(
      requestOperation(api, 'EXPIRE', { selection, reason: 'CHG-97' }),
      /auditor|role|FORBIDDEN/i,
    );
  });

  it('finds no bulk action in the command palette', async () => {
    const { page } = fixture.auditor;
    await page.goto('/pam/credentials');
    await heading(page, 'Credentials').waitFor();
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog', { name: 'Search and commands' });
    await palette.getByRole('combobox').fill('action expire');
    await palette.getByText('Nothing found.').waitFor();
    await page.keyboard.press('Escape');
  });
});

describe('an operator', () => {
  it('sees in the settings that only administrators change them', async () => {
    const { page } = fixture.requester;
    for (const [path, name] of [
      ['/settings/users', 'New user'],
      ['/settings/approvers', 'New'],
      ['/settings/password-types', 'New password type'],
      ['/settings/execution-templates', 'New template'],
    ] as const) {
      await page.goto(path);
      const button = page.getByRole('button', {
        name: new RegExp(`^${name} ?\\. Only administrators can do this\\.`),
      });
      await button.waitFor();
      assert.ok(await isDisabled(button), path);
    }
  });

  it('cannot read the audit trail', async () => {
    const { page } = fixture.requester;
    await page.goto('/reports/audit-trail');
    await page.getByText('Only auditors and administrators read the audit trail').waitFor();
    assert.equal(await page.getByRole('grid').count(), 0);
  });
});
