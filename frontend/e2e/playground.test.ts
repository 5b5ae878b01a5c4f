// The playground requires a session, its examples work, and it has its own content security policy.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { prepareWorld } from './support/fixture.ts';

const fixture = prepareWorld({ signedIn: ['requester'] });

describe('the playground', () => {
  it('redirects people without a session to the sign-in page', async () => {
    const { page } = await fixture.open();
    await page.goto('/playground');
    await page.waitForURL(/\/sign-in\?back=%2Fplayground/);
  });

  it('has working examples of each bulk action and of approval', async () => {
    const { page } = fixture.requester;
    await page.goto('/playground');
    const tabs = page.getByRole('tab');
    await tabs.first().waitFor();
    const names = await tabs.allTextContents();
    for (const example of [
      'BulkUpdate',
      'BulkInactivate',
      'BulkActivate',
      'BulkExpire',
      'Approve',
      'Disapprove',
    ])
      assert.ok(
        names.some((name) => name.startsWith(example)),
        `${example} among ${names.join(', ')}`,
      );
    // The button does nothing until both editors are loaded.
    await page.locator('.graphiql-editors .view-line').filter({ hasText: 'Start' }).waitFor();
    const result = page.locator('.result-window');
    await result.locator('.monaco-editor .view-lines').waitFor();
    await page.getByRole('button', { name: /^Execute query/ }).click();
    await result.getByText('"OPERATOR"').waitFor();
  });
});
