// The playground: for people who are signed in, with examples that work, under a policy of its own.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { prepareWorld } from './support/fixture.ts';

const fixture = prepareWorld({ signedIn: ['requester'] });

describe('the playground', () => {
  it('sends those who are not signed in to sign in', async () => {
    const { page } = await fixture.open();
    await page.goto('/playground');
    await page.waitForURL(/\/sign-in\?back=%2Fplayground/);
  });

  it('has examples of each bulk action and of approval, and runs them', async () => {
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
    // Before both editors are there, the button does nothing.
    await page.locator('.graphiql-editors .view-line').filter({ hasText: 'Start' }).waitFor();
    const result = page.locator('.result-window');
    await result.locator('.monaco-editor .view-lines').waitFor();
    await page.getByRole('button', { name: /^Execute query/ }).click();
    await result.getByText('"OPERATOR"').waitFor();
  });
});
