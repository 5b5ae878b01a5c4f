// An operation's page is updated live: by server-sent events, and by polling when there is no event stream.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { Api } from './support/api.ts';
import { prepareWorld } from './support/fixture.ts';
import { blockEventStreams, operationName } from './support/graphql.ts';
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

/** Counts the page's queries with this name from now on, without event streams. */
function countQueries(page: Page, name: string) {
  const queries = { count: 0 };
  page.on('request', (request) => {
    if (!request.headers()['accept']?.includes('event-stream') && operationName(request) === name)
      queries.count++;
  });
  return queries;
}

/** Returns the numbers of the section Result by name. */
async function readResult(page: Page) {
  const result = page
    .getByRole('main')
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Result' }) });
  const texts = (part: string) => result.locator('dl').first().locator(part).allInnerTexts();
  const [names, values] = await Promise.all([texts('dt'), texts('dd')]);
  return Object.fromEntries(names.map((name, at) => [name, values[at]]));
}

describe("an operation's page", () => {
  it('shows the result as soon as there is one, without polling', async () => {
    const { page } = fixture.requester;
    const operation = await openWaiting(page, 'srv-1', 'CHG-81 by events');
    const queries = countQueries(page, 'BatchOperation');
    await approveOperation(asApprover, operation);
    await waitForStatus(page, 'Succeeded');
    assert.equal(queries.count, 0);
    assert.deepEqual(await readResult(page), { Succeeded: '5', Skipped: '0', Failed: '0' });
  });

  it('polls while there is no event stream, and says so while the operation runs', async () => {
    const { page, expect } = fixture.requester;
    expect(/net::ERR_FAILED/);
    const restoreEventStreams = await blockEventStreams(page);
    const operation = await openWaiting(page, 'srv-2', 'CHG-82 by asking');
    const queries = countQueries(page, 'BatchOperation');
    await approveOperation(asApprover, operation);
    await waitForStatus(page, 'Succeeded');
    assert.ok(queries.count > 0);
    assert.deepEqual(await readResult(page), { Succeeded: '5', Skipped: '0', Failed: '0' });
    await restoreEventStreams();
  });

  it('uses the event stream again once it is available', async () => {
    const { page, expect } = fixture.requester;
    expect(/net::ERR_FAILED/);
    const restoreEventStreams = await blockEventStreams(page);
    const operation = await openWaiting(page, 'srv-3', 'CHG-83 cut and restored');
    const stream = page.waitForResponse(
      (response) =>
        response.ok() && response.request().headers()['accept']?.includes('event-stream') === true,
    );
    await restoreEventStreams();
    await stream;
    await approveOperation(asApprover, operation);
    await waitForStatus(page, 'Succeeded');
  });
});
