// An operation's page follows what happens elsewhere: by events, and by asking where events do not get through.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { Api } from './support/api.ts';
import { prepareWorld } from './support/fixture.ts';
import { cutEventStreams, operationName } from './support/graphql.ts';
import { approveOperation, findCredentialIds, requestOperation } from './support/operations.ts';
import { waitForStatus } from './support/wizard.ts';
import { signInAs } from './support/world.ts';

let asRequester: Api, asApprover: Api;

const fixture = prepareWorld({
  signedIn: ['requester'],
  async prepare({ url }) {
    asRequester = await signInAs(url, 'requester');
    asApprover = await signInAs(url, 'approver');
  },
});

async function openWaiting(page: Page, device: string, reason: string) {
  const selection = { ids: await findCredentialIds(asRequester, { search: device, status: 'ACTIVE' }) };
  const operation = await requestOperation(asRequester, 'EXPIRE', { selection, reason });
  await page.goto(`/reports/batch-operations/${operation.id}`);
  await waitForStatus(page, 'Waiting for approval');
  return operation;
}

/** What the page asks for itself from now on, without event streams. */
function countQueries(page: Page, name: string) {
  const asked = { count: 0 };
  page.on('request', (request) => {
    if (!request.headers()['accept']?.includes('event-stream') && operationName(request) === name)
      asked.count++;
  });
  return asked;
}

/** What became of the credentials, by name; nothing remains once there is a result. */
async function figures(page: Page) {
  const result = page
    .getByRole('main')
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Result' }) });
  const texts = (part: string) => result.locator('dl').first().locator(part).allInnerTexts();
  const [names, values] = await Promise.all([texts('dt'), texts('dd')]);
  return Object.fromEntries(names.map((name, at) => [name, values[at]]));
}

describe("an operation's page", () => {
  it('shows the result as soon as there is one, without asking', async () => {
    const { page } = fixture.requester;
    const operation = await openWaiting(page, 'srv-1', 'CHG-81 by events');
    const asked = countQueries(page, 'BatchOperation');
    await approveOperation(asApprover, operation);
    await waitForStatus(page, 'Succeeded');
    assert.equal(asked.count, 0);
    assert.deepEqual(await figures(page), { Succeeded: '5', Skipped: '0', Failed: '0' });
  });

  it('asks by itself where events do not get through, and says so while it runs', async () => {
    const { page, expect } = fixture.requester;
    expect(/net::ERR_FAILED/);
    const mend = await cutEventStreams(page);
    const operation = await openWaiting(page, 'srv-2', 'CHG-82 by asking');
    const asked = countQueries(page, 'BatchOperation');
    await approveOperation(asApprover, operation);
    await waitForStatus(page, 'Succeeded');
    assert.ok(asked.count > 0);
    assert.deepEqual(await figures(page), { Succeeded: '5', Skipped: '0', Failed: '0' });
    await mend();
  });

  it('follows events again once they get through', async () => {
    const { page, expect } = fixture.requester;
    expect(/net::ERR_FAILED/);
    const mend = await cutEventStreams(page);
    const operation = await openWaiting(page, 'srv-3', 'CHG-83 cut and mended');
    const stream = page.waitForResponse(
      (response) =>
        response.ok() && response.request().headers()['accept']?.includes('event-stream') === true,
    );
    await mend();
    await stream;
    await approveOperation(asApprover, operation);
    await waitForStatus(page, 'Succeeded');
  });
});
