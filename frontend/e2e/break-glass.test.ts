// A break-glass approval on the server's command line: every page shows it until a different administrator acknowledges it
// (rule 29).
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { required } from './support/api.ts';
import { signIn } from './support/browser.ts';
import { prepareWorld } from './support/fixture.ts';
import { requestUpdate } from './support/protected.ts';

const bea = { username: 'bea', password: 'eleven brass bells at noon' };

const fixture = prepareWorld({
  signedIn: ['admin', 'auditor'],
  async prepare({ api, server }) {
    await requestUpdate(api, 'aki', { status: 'INACTIVE' });
    const change = await requestUpdate(api, 'aki', { status: 'ACTIVE', reason: 'HR-9 back from leave' });
    const { number } = required(change);
    await server.run([
      'protected-change',
      'approve',
      String(number),
      '--reason',
      'HR-9, nobody else is left',
    ]);
  },
});

const banner = (page: Page) => page.getByRole('region', { name: 'Break-glass approval' });

describe('a break-glass approval', () => {
  it('is shown on every page, to everybody', async () => {
    for (const { page } of [fixture.admin, fixture.auditor])
      for (const path of ['/pam/credentials', '/reports/overview', '/profile']) {
        await page.goto(path);
        await banner(page).getByText('protected change 1 was approved', { exact: false }).waitFor();
      }
  });

  it('is not acknowledged by its requester, nor by an auditor', async () => {
    for (const [{ page }, why] of [
      [fixture.admin, 'You requested it: a different administrator has to.'],
      [fixture.auditor, 'Only administrators can do this.'],
    ] as const) {
      const button = banner(page).getByRole('button', { name: new RegExp(`^Acknowledge ?\\. ${why}`) });
      assert.equal(await button.getAttribute('aria-disabled'), 'true');
    }
  });

  it('disappears once a different administrator acknowledges it', async () => {
    await fixture.server.run(
      [
        'user',
        'create',
        '--username',
        bea.username,
        '--name',
        'Bea',
        '--role',
        'ADMINISTRATOR',
        '--password-file',
        '-',
      ],
      `${bea.password}\n`,
    );
    const { page } = await fixture.open();
    await signIn(page, bea);
    await banner(page).getByRole('link', { name: 'Read it' }).click();
    await page.getByRole('region', { name: 'How' }).getByText('Break-glass', { exact: true }).waitFor();
    await page.getByText('HR-9, nobody else is left').waitFor();
    await banner(page).getByRole('button', { name: 'Acknowledge' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Acknowledge' }).click();
    await banner(page).waitFor({ state: 'detached' });
    await page.getByText('Acknowledged by Bea (bea)').first().waitFor();
    await fixture.auditor.page.reload();
    await fixture.auditor.page.getByRole('heading', { level: 1 }).waitFor();
    assert.equal(await banner(fixture.auditor.page).count(), 0);
  });
});
