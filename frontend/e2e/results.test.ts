// The results of an operation: each credential's values, requesting again, the CSV file, and cancellation.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import type { BatchOperation } from './gql/schema.ts';
import type { Api } from './support/api.ts';
import { required } from './support/api.ts';
import { findViolations } from './support/axe.ts';
import { prepareWorld } from './support/fixture.ts';
import {
  approveOperation,
  cancelOperation,
  findCredentialIds,
  requestOperation,
} from './support/operations.ts';
import { waitForStatus, request } from './support/wizard.ts';
import { createCredential, get, readCredentials, readIdsByName, signInAs } from './support/world.ts';

let asRequester: Api, asApprover: Api;
let operation: BatchOperation;

const fixture = prepareWorld({
  signedIn: ['requester', 'approver'],
  async prepare({ api, url }) {
    asRequester = await signInAs(url, 'requester');
    asApprover = await signInAs(url, 'approver');
    const names = await readIdsByName(api);
    // A name that a spreadsheet would take for a formula.
    await createCredential(api, { username: '=1+1', device: 'srv-1' });
    const ids = await findCredentialIds(asRequester, { status: 'ACTIVE', search: 'srv-1' });
    // The first operation changes two of the credentials before the second one runs, which therefore skips them.
    const first = await requestOperation(asRequester, 'UPDATE', {
      selection: { ids: ids.slice(0, 2) },
      changes: { additionalInformation: 'moved' },
      reason: 'CHG-50 meanwhile',
    });
    operation = await requestOperation(asRequester, 'UPDATE', {
      selection: { ids },
      changes: {
        additionalInformation: '=HYPERLINK("http://evil.example")',
        tags: { mode: 'ADD', tagIds: [get(names, 'vendor')] },
        domainId: names['corp.example'],
        passwordChange: { automatic: true },
      },
      onIneligible: 'SKIP',
      reason: 'CHG-51 the same again',
    });
    await approveOperation(asApprover, first);
    await approveOperation(asApprover, operation);
  },
});

const pathOf = ({ id }: { id: string }) => `/reports/batch-operations/${id}`;

describe('an operation with skipped credentials', () => {
  it("shows every credential's values, and why it was skipped", async () => {
    const { page } = fixture.requester;
    await page.goto(pathOf(operation));
    await waitForStatus(page, 'Partly succeeded');
    await page.getByText('Changed after the request was made, so it was left alone').first().waitFor();
    await page.getByRole('row').filter({ hasText: 'Skipped' }).first().getByRole('gridcell').nth(2).click();
    const dialog = page.getByRole('dialog', { name: /^acct-\d\d · srv-1$/ });
    await dialog.getByRole('rowheader', { name: 'Additional information' }).waitFor();
    await dialog.getByText('Changed after the request was made, so it was left alone').waitFor();
    assert.deepEqual(await findViolations(page), []);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  it('is downloaded as a CSV file without formulas', async () => {
    const { page } = fixture.requester;
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download CSV' }).click(),
    ]);
    assert.equal(download.suggestedFilename(), `batch-operation-${operation.number}.csv`);
    const text = await readFile(await download.path(), 'utf8');
    const [header, ...lines] = text.replace('\uFEFF', '').trimEnd().split('\r\n');
    assert.equal(
      header,
      '"position","username","device","domain","status","code","message","finished_at","changes"',
    );
    assert.ok(lines.length > 2);
    assert.equal(lines.filter((line) => line.includes('"SKIPPED","CHANGED_SINCE_REQUEST",')).length, 2);
    assert.ok(
      lines.every((line) => !/(^|[,;\t])"?[=+@-]/.test(line)),
      text,
    );
  });

  it('can be requested again for the skipped ones, with the same changes', async () => {
    const { page } = fixture.requester;
    await page.getByRole('button', { name: 'Request again for the 2 skipped' }).click();
    await page.getByText('2 credentials chosen').waitFor();
    const next = () => page.getByRole('button', { name: 'Continue' }).click();
    await next();
    await page.getByText('3 fields will change.').waitFor();
    assert.match(
      await page.getByRole('textbox', { name: 'Additional information: new value' }).inputValue(),
      /^=HYP/,
    );
    await next();
    await page.getByText('1 field will change.').waitFor();
    await next();
    const again = await request(page, 'CHG-52 again', 'Request update of 2 credentials');
    const { batchOperation } = await asRequester(
      'query ($id: ID!) { batchOperation(id: $id) { id digest changes { input } } }',
      { id: again },
    );
    const before = await asRequester('query ($id: ID!) { batchOperation(id: $id) { changes { input } } }', {
      id: operation.id,
    });
    assert.deepEqual(
      JSON.parse(required(batchOperation?.changes).input),
      JSON.parse(required(before.batchOperation?.changes).input),
    );
    await approveOperation(asApprover, required(batchOperation));
    await waitForStatus(page, 'Succeeded');
    const changed = await readCredentials(asRequester, 'HYPERLINK');
    assert.ok(changed.length >= 2);
  });
});

describe('an operation that is canceled while the decision dialog is open', () => {
  it('shows at once that it was canceled, and by whom', async () => {
    const { page } = fixture.approver;
    const selection = { ids: await findCredentialIds(asRequester, { search: 'acct-08' }) };
    const waiting = await requestOperation(asRequester, 'EXPIRE', { selection, reason: 'CHG-53 canceled' });
    await page.goto('/reports/batch-operations?tab=waiting');
    await page.getByRole('gridcell', { name: 'CHG-53 canceled' }).click();
    await page.getByRole('button', { name: 'Approve', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Approve this operation?' });
    await dialog.getByRole('textbox').fill('Looks good.');
    await cancelOperation(asRequester, waiting);
    await dialog.getByText('Its status is now “Canceled”. What you wrote was not sent.').waitFor();
    await dialog.getByRole('button', { name: 'Back to the operation' }).click();
    await page.getByText('Canceled by Otto Operator').waitFor();
    await page.goto('/reports/batch-operations?tab=waiting');
    await page.getByText('Nothing waits for you').waitFor();
  });
});
