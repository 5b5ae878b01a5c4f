// What the wizard shows before the request: present values, further effects, and ineligible credentials.
import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { required } from './support/api.ts';
import { prepareWorld } from './support/fixture.ts';
import { findCredentialIds, readOperation, requestOperation } from './support/operations.ts';
import { choose, pick } from './support/page.ts';
import { next, request, startAction, tick } from './support/wizard.ts';
import { createCredential, signInAs } from './support/world.ts';

const fixture = prepareWorld({
  signedIn: ['requester'],
  async prepare({ api, url }) {
    const [parentId] = await findCredentialIds(api, { search: 'acct-01' });
    await createCredential(api, { username: 'child-of-01', device: 'srv-6', parentId });
    await requestOperation(await signInAs(url, 'requester'), 'INACTIVATE', {
      selection: { ids: await findCredentialIds(api, { search: 'acct-07' }) },
      reason: 'CHG-72 still open',
    });
  },
});

beforeEach(() => fixture.requester.page.evaluate(() => sessionStorage.clear()));

async function startReview(query: string, action: string) {
  const { page } = fixture.requester;
  await page.goto(`/pam/credentials?${query}`);
  await page.getByRole('checkbox', { name: 'Select all that match' }).click();
  await startAction(page, action);
  await next(page);
  return page;
}

const line = (page: Page, field: string) =>
  page.getByRole('group', { name: new RegExp(`^${field}`) }).first();

describe('the wizard', () => {
  it('shows present values without filling in new ones', async () => {
    const page = await startReview('q=acct&status=ACTIVE', 'Update');
    await line(page, 'Domain').getByText('Now: corp.example 57%, dmz.example 29%, 1 more').waitFor();
    await line(page, 'Password type').getByText('Now: Domain user 86%, Local administrator 14%').waitFor();
    await page.getByText('Nothing changes yet on this page.').waitFor();
    assert.equal(await page.getByRole('combobox', { name: /: what happens Keep existing$/ }).count(), 5);
  });

  it('does not continue without a change, and names a missing value', async () => {
    const { page } = fixture.requester;
    await page.goto('/pam/credentials?q=srv-1&status=ACTIVE');
    await page.getByRole('checkbox', { name: 'Select all that match' }).click();
    await startAction(page, 'Update');
    await next(page);
    await choose(page, 'Domain: what happens', 'Set to');
    const forward = page.getByRole('button', { name: /^Continue/ });
    await page.getByText('Still without a value: Domain.').first().waitFor();
    assert.equal(await forward.getAttribute('aria-disabled'), 'true');
  });

  it('mentions children and open operations, and shows Now → After in the review', async () => {
    const page = await startReview('q=srv-1&status=ACTIVE', 'Update');
    await choose(page, 'Domain: what happens', 'Set to');
    await pick(page, 'Domain: new value', 'corp.example');
    await next(page);
    await next(page);
    await page.getByText('1 credential outside the selection has its parent in it.').waitFor();
    await page.getByText(/^1 of these credentials is also part of 1 open operation/).waitFor();
    const change = page.getByRole('table').getByRole('row').filter({ hasText: 'Domain' });
    const cells = await change.getByRole('cell').allInnerTexts();
    assert.match(required(cells[0]), /^dmz\.example\son\sall$/);
    assert.match(required(cells[1]), /^corp\.example$/);
    await page
      .getByText('It waits for one approval and starts right after it. Aki Approver (aki) can approve.')
      .waitFor();
    await page.getByRole('button', { name: 'Edit Information' }).click();
    await page.getByRole('heading', { level: 2, name: 'Information' }).waitFor();
    assert.equal(
      await page.getByRole('combobox', { name: 'Domain: new value' }).inputValue(),
      'corp.example',
    );
  });

  it('says which passwords nothing will rotate after they expire', async () => {
    const page = await startReview('q=srv-2&status=ACTIVE', 'Expire');
    await page.getByText('5 credentials have no automatic change', { exact: false }).waitFor();
  });

  it('skips ineligible credentials, with the reason, after confirmation', async () => {
    const page = await startReview('q=acct&status=ACTIVE', 'Update');
    await choose(page, 'Domain: what happens', 'Set to');
    await pick(page, 'Domain: new value', 'corp.example');
    await next(page);
    await next(page);
    const problems = page.getByRole('region', { name: 'What stands in the way' });
    await problems.getByRole('heading', { name: '4 credentials cannot be changed' }).waitFor();
    await problems.getByText('A local password type forbids a domain').waitFor();
    await problems.getByText(/acct-31@srv-1/).waitFor();
    const send = page.getByRole('button', { name: /^Request update of 24 credentials/ });
    assert.equal(await send.getAttribute('aria-disabled'), 'true');
    await problems.getByRole('checkbox', { name: 'Leave these 4 out and request 24 credentials' }).click();
    const id = await request(page, 'CHG-73 without the local ones', 'Request update of 24 credentials');
    const { progress } = await readOperation(fixture.api, id);
    assert.equal(progress.total, 24);
  });

  it('resets the rest when another action is chosen, and says so', async () => {
    const { page } = fixture.requester;
    await page.goto('/pam/credentials?q=srv-3&status=ACTIVE');
    await tick(page, ['acct-03', 'acct-09']);
    await startAction(page, 'Update');
    await next(page);
    await choose(page, 'Domain: what happens', 'Clear');
    await page.getByRole('button', { name: /^Action/ }).click();
    await page.getByRole('radio', { name: /^Expire/ }).check();
    await page.getByText('The fields you changed stay in the draft, but only Update sends them.').waitFor();
    await page.getByRole('radio', { name: /^Update/ }).check();
    await next(page);
    await page.getByText('2 credentials chosen').waitFor();
    await next(page);
    await page.getByText('1 field will change.').waitFor();
  });
});
