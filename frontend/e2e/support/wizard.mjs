// The ways through the wizard and the decision, in English, as a person goes them.

/** From the list: Bulk Action in the lower right corner, then the action. */
export async function startAction(page, action) {
  await page.getByRole('button', { name: 'Bulk Action' }).click();
  await page.getByRole('menuitem', { name: new RegExp(`^${action}`) }).click();
  await page.locator('#content').getByRole('heading', { level: 2, name: 'Credentials' }).waitFor();
}

/** Ticks these accounts, by username, in the list or the modal. */
export async function tick(scope, usernames) {
  for (const username of usernames) {
    await scope.getByRole('checkbox', { name: new RegExp(`^Select row: ${username}\\b`) }).click();
  }
}

/** The + beside the title: searches, ticks and adds. */
export async function addCredentials(page, search, usernames) {
  await page.getByRole('button', { name: 'Add credentials' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Add credentials' });
  await dialog.getByRole('textbox', { name: /^Search/ }).fill(search);
  await dialog.getByRole('checkbox', { name: new RegExp(`^Select row: ${usernames[0]}\\b`) }).waitFor();
  await tick(dialog, usernames);
  await dialog.getByRole('button', { name: /^Add \d/ }).click();
  await dialog.waitFor({ state: 'hidden' });
}

export async function next(page) {
  await page.getByRole('button', { name: 'Continue' }).click();
}

/** Justifies and sends; resolves with the operation's id once its page is shown. */
export async function request(page, reason, button) {
  await page.getByRole('heading', { level: 2, name: 'Review' }).waitFor();
  await page.getByRole('textbox', { name: /^Justification/ }).fill(reason);
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.waitForURL(/\/reports\/batch-operations\/op_/);
  await becomes(page, 'Waiting for approval');
  return page.url().split('/').at(-1);
}

/** The other person: reads it under Waiting for me, and approves. */
export async function approve(page, reason) {
  await openWaiting(page, reason);
  await page.getByRole('button', { name: 'Approve', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Approve this operation?' });
  await dialog.getByRole('button', { name: 'Approve' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

export async function openWaiting(page, reason) {
  await page.goto('/reports/batch-operations?tab=waiting');
  await page.getByRole('gridcell', { name: reason }).click();
  await page.getByRole('heading', { level: 1, name: /^Batch operation #/ }).waitFor();
}

/** On an operation's page: its own status, not a word of its progress. */
export async function becomes(page, status) {
  await page.getByRole('main').getByRole('status').getByText(status, { exact: true }).waitFor();
}
