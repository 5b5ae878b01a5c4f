// Each of the four actions, from the request to the result, by two people in two browsers.
import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Credential } from './gql/schema.ts';
import { prepareWorld } from './support/fixture.ts';
import { get, readCredentials } from './support/world.ts';
import {
  addCredentials,
  approve,
  waitForStatus,
  next,
  request,
  startAction,
  tick,
} from './support/wizard.ts';

const fixture = prepareWorld({ signedIn: ['requester', 'approver'] });

// Removes the draft of a failed test.
beforeEach(() => fixture.requester.page.evaluate(() => sessionStorage.clear()));

const byName = (credentials: Credential[]): Record<string, Credential> =>
  Object.fromEntries(credentials.map((credential) => [credential.username, credential]));

describe('the four actions', () => {
  it('updates the credentials that a filter matches: adds tags, clears the domain (rules 1, 3, 8)', async () => {
    const { page } = fixture.requester;
    await page.goto('/pam/credentials?q=srv-1&status=ACTIVE');
    await page.getByRole('checkbox', { name: 'Select all that match' }).click();
    await page.getByText('5 of 5 matching selected').waitFor();
    await startAction(page, 'Update');
    await page.getByText('5 credentials chosen').waitFor();
    await page.getByText('Search: “srv-1”').waitFor();
    await next(page);

    await page.getByRole('heading', { level: 2, name: 'Information' }).waitFor();
    await page
      .getByText(/^Now: .*%/)
      .first()
      .waitFor();
    await page.getByRole('combobox', { name: /^Domain: what happens/ }).click();
    await page.getByRole('option', { name: 'Clear' }).click();
    await page.getByRole('combobox', { name: /^Tags: what happens/ }).click();
    await page.getByRole('option', { name: 'Add', exact: true }).click();
    await page.getByRole('combobox', { name: 'Tags: new value' }).fill('vendor');
    await page.getByRole('option', { name: 'vendor' }).click();
    await page.getByRole('heading', { level: 2, name: 'Information' }).click();
    await page.getByText('2 fields will change.').waitFor();
    await next(page);
    await page.getByRole('heading', { level: 2, name: 'Execution settings' }).waitFor();
    await next(page);

    await request(page, 'CHG-1 leave the domain', 'Request update of 5 credentials');
    await approve(fixture.approver.page, 'CHG-1 leave the domain');
    await waitForStatus(page, 'Succeeded');
    for (const credential of await readCredentials(fixture.api, 'srv-1')) {
      if (credential.status !== 'ACTIVE') continue;
      assert.equal(credential.domain, null, `${credential.username} has no domain`);
      assert.ok(
        credential.tags.some(({ name }) => name === 'vendor'),
        `${credential.username} has the tag`,
      );
      assert.ok(credential.tags.length >= 2, 'existing tags are kept');
    }
  });

  it('inactivates ticked rows, except one that was removed from the list', async () => {
    const { page } = fixture.requester;
    await page.goto('/pam/credentials?q=srv-2');
    await tick(page, ['acct-02', 'acct-08', 'acct-14']);
    await page.getByText('3 selected').waitFor();
    await startAction(page, 'Inactivate');
    await page.getByRole('button', { name: 'Remove acct-14 on srv-2' }).click();
    await page.getByText('2 credentials chosen').waitFor();
    await next(page);
    await request(page, 'CHG-2 out of use', 'Request inactivation of 2 credentials');
    await approve(fixture.approver.page, 'CHG-2 out of use');
    await waitForStatus(page, 'Succeeded');
    const after = byName(await readCredentials(fixture.api, 'srv-2'));
    assert.equal(get(after, 'acct-02').status, 'INACTIVE');
    assert.equal(get(after, 'acct-08').status, 'INACTIVE');
    assert.equal(get(after, 'acct-14').status, 'ACTIVE');
  });

  it('activates credentials added in the modal', async () => {
    const { page } = fixture.requester;
    await page.goto('/bulk-action');
    await page.getByRole('radio', { name: /^Activate/ }).check();
    await next(page);
    await addCredentials(page, 'acct-2', ['acct-25', 'acct-26']);
    await addCredentials(page, 'acct-2', ['acct-26', 'acct-27']);
    await page.getByText('3 credentials chosen').waitFor();
    await next(page);
    await request(page, 'CHG-3 back to work', 'Request activation of 3 credentials');
    await approve(fixture.approver.page, 'CHG-3 back to work');
    await waitForStatus(page, 'Succeeded');
    const after = byName(await readCredentials(fixture.api, 'acct-2'));
    for (const name of ['acct-25', 'acct-26', 'acct-27']) assert.equal(get(after, name).status, 'ACTIVE');
    assert.equal(get(after, 'acct-28').status, 'INACTIVE');
  });

  it('expires everything that a filter matches except some credentials, as of the time of the request', async () => {
    const { page } = fixture.requester;
    await page.goto('/bulk-action');
    await page.getByRole('radio', { name: /^Expire/ }).check();
    await next(page);
    await page.getByRole('button', { name: 'Add credentials' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Add credentials' });
    await dialog.getByRole('textbox', { name: /^Search/ }).fill('srv-3');
    await dialog.getByRole('checkbox', { name: /^Select row: acct-01\b/ }).waitFor({ state: 'hidden' });
    await dialog.getByRole('checkbox', { name: /^Select row: acct-03\b/ }).waitFor();
    await dialog.getByRole('checkbox', { name: 'Select all that match' }).click();
    await tick(dialog, ['acct-03']);
    const words = dialog.getByText(/^\d+ of \d+ matching selected$/);
    await words.waitFor();
    const [chosen, matching] = (await words.innerText()).match(/\d+/g)?.map(Number) ?? [];
    assert.equal(chosen, Number(matching) - 1);
    await dialog.getByRole('button', { name: `Add ${chosen} credentials` }).click();
    await page.getByText('except 1', { exact: true }).waitFor();
    await next(page);
    await page.getByText(/nothing rotates/).waitFor();
    await request(page, 'CHG-4 expire', `Request expiry of ${chosen} credentials`);
    await approve(fixture.approver.page, 'CHG-4 expire');
    await waitForStatus(page, 'Succeeded');
    const after = (await readCredentials(fixture.api, 'srv-3')).filter(({ status }) => status === 'ACTIVE');
    assert.equal(after.filter(({ expired }) => expired).length, chosen);
    assert.equal(get(byName(after), 'acct-03').expired, false);
  });
});
