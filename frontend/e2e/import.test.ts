// Importing a CSV file: a dry run first, which lists every problem, then the import.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { prepareWorld } from './support/fixture.ts';
import { heading } from './support/page.ts';
import { readCredentials } from './support/world.ts';

const fixture = prepareWorld({ signedIn: ['requester'] });

const header = 'username,device,domain,password type,tags,password,colour';
const good = [
  'svc-one,srv-1,corp.example,Domain user,pci,secret,red',
  'svc-two,srv-new,,Local user,new,,blue',
];
const bad = [',srv-1,,Domain user,,,', 'svc-three,srv-1,,No such type,,,'];
const known = ['acct-01,srv-1,dmz.example,Domain user,,,'];

const preview = (page: Page) => page.getByRole('heading', { name: 'This is what importing would do' });
const number = (page: Page, label: string) =>
  page
    .locator('dl > div')
    .filter({ hasText: new RegExp(`${label}$`) })
    .locator('dd')
    .innerText();

async function chooseFile(page: Page, lines: string[]) {
  const buffer = Buffer.from(`${[header, ...lines].join('\n')}\n`);
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'accounts.csv', mimeType: 'text/csv', buffer });
}

describe('an import', () => {
  it('starts with a dry run, which stores nothing', async () => {
    const { page } = fixture.requester;
    await page.getByRole('link', { name: 'Import' }).click();
    await heading(page, 'Import').waitFor();
    await chooseFile(page, [...good, ...bad, ...known]);
    await preview(page).waitFor();
    assert.deepEqual(
      [
        await number(page, 'would be stored'),
        await number(page, 'exist already'),
        await number(page, 'rejected'),
      ],
      ['2', '1', '2'],
    );
    await page.getByText('Registered along the way: 1 device and 1 tag.').waitFor();
    await page.getByText('Passwords are never read: password.', { exact: false }).waitFor();
    await page.getByText('Columns that are not known are left out: colour.').waitFor();
    const problems = page.getByRole('table').getByRole('row');
    assert.match(await problems.nth(1).innerText(), /^4\b/);
    assert.match(await problems.nth(2).innerText(), /^5\b.*There is no such password type/s);
    assert.deepEqual(await readCredentials(fixture.api, 'svc-'), []);
  });

  it('says in strict mode that a file with wrong lines would be refused', async () => {
    const { page } = fixture.requester;
    await page.getByRole('checkbox', { name: /^Refuse the whole file/ }).click();
    await page.getByText('The whole file would be refused').waitFor();
    assert.equal(await number(page, 'would be stored'), '0');
    const button = page.getByRole('button', { name: /^Import 0 credentials/ });
    assert.equal(await button.getAttribute('aria-disabled'), 'true');
    assert.deepEqual(await readCredentials(fixture.api, 'svc-'), []);
    await page.getByRole('checkbox', { name: /^Refuse the whole file/ }).click();
    await page.getByRole('button', { name: 'Import 2 credentials' }).waitFor();
  });

  it('stores the credentials after confirmation, and the list shows them', async () => {
    const { page } = fixture.requester;
    await page.getByRole('button', { name: 'Import 2 credentials' }).click();
    await page.getByRole('heading', { name: 'This was imported' }).waitFor();
    assert.equal(await number(page, 'stored'), '2');
    await page.getByRole('link', { name: 'Show credentials' }).click();
    await heading(page, 'Credentials').waitFor();
    await page.getByRole('textbox', { name: /^Search/ }).fill('svc-');
    await page.getByText('2 credentials', { exact: true }).waitFor();
    const [one, two] = await readCredentials(fixture.api, 'svc-');
    assert.deepEqual([one?.domain?.name, one?.tags.map(({ name }) => name)], ['corp.example', ['pci']]);
    assert.deepEqual([two?.domain, two?.device.name], [null, 'srv-new']);
  });

  it('has nothing to do when the file was imported before', async () => {
    const { page } = fixture.requester;
    await page.goto('/pam/import');
    await chooseFile(page, [...good, ...known]);
    await preview(page).waitFor();
    const button = page.getByRole('button', { name: /^Import 0 credentials/ });
    assert.equal(await button.getAttribute('aria-disabled'), 'true');
    await page.getByText('The file holds nothing new.').first().waitFor();
  });
});
