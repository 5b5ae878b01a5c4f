// Controls that most screens have, in English.
import type { Locator, Page } from 'playwright-core';

/** The page, or a part of it. */
export type Scope = Page | Locator;

export const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('main').getByRole('heading', { level: 1, name, exact: true });

/** Finds a row of a list by a text in it. */
export const row = (scope: Scope, text: string | RegExp) => scope.getByRole('row').filter({ hasText: text });

/** Opens a row by a click on its last cell. */
export const openRow = (scope: Scope, text: string | RegExp) =>
  row(scope, text).first().getByRole('gridcell').last().click();

/** Types into the search field of a list. */
export const search = (scope: Scope, text: string) =>
  scope.locator('input[inputmode="search"]').first().fill(text);

/** Chooses an option of a list or of a filter. */
export async function choose(page: Page, control: string, option: string) {
  const name = new RegExp(`^${control}\\b`);
  await page.getByRole('combobox', { name }).or(page.getByRole('button', { name })).first().click();
  await page
    .getByRole('option', { name: new RegExp(`^${option}`) })
    .first()
    .click();
}

/** Chooses an option of a combobox by typing. */
export async function pick(scope: Scope, label: string, text: string) {
  const field = scope.getByRole('combobox', { name: new RegExp(`^${label}`) });
  await field.fill(text);
  await field.page().getByRole('option', { name: text }).first().click();
}

/** Fills text fields of a dialog by their labels, clicks the button, and waits until the dialog is closed. */
export async function fillDialog(dialog: Locator, values: Record<string, string>, button: string) {
  for (const [label, value] of Object.entries(values))
    await dialog
      .getByLabel(new RegExp(`^${label}`))
      .first()
      .fill(value);
  await dialog.getByRole('button', { name: button, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Waits for a notification. */
export const waitForNotification = (page: Page, text: string | RegExp) =>
  page.getByRole('region', { name: 'Notifications' }).getByText(text).first().waitFor();

/** Whether nothing else covers the middle of an element. */
export const isOnTop = (locator: Locator) =>
  locator.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
  });
