// What most screens have, in English.

export const heading = (page, name) =>
  page.getByRole('main').getByRole('heading', { level: 1, name, exact: true });

/** A row of a list, by a text in it. */
export const row = (scope, text) => scope.getByRole('row').filter({ hasText: text });

/** Opens a row by a click beside what can be pressed in it. */
export const openRow = (scope, text) => row(scope, text).first().getByRole('gridcell').last().click();

/** Types into the search of a list: the first of its fields for that. */
export const search = (scope, text) => scope.locator('input[inputmode="search"]').first().fill(text);

/** Chooses an option of a list or of a filter. */
export async function choose(page, control, option) {
  const name = new RegExp(`^${control}\\b`);
  await page.getByRole('combobox', { name }).or(page.getByRole('button', { name })).first().click();
  await page
    .getByRole('option', { name: new RegExp(`^${option}`) })
    .first()
    .click();
}

/** Picks one of many by typing. */
export async function pick(scope, label, text) {
  const field = scope.getByRole('combobox', { name: new RegExp(`^${label}`) });
  await field.fill(text);
  await field.page().getByRole('option', { name: text }).first().click();
}

/** Fills text fields of a dialog by their labels, and sends it with its last button. */
export async function fillDialog(dialog, values, button) {
  for (const [label, value] of Object.entries(values))
    await dialog
      .getByLabel(new RegExp(`^${label}`))
      .first()
      .fill(value);
  await dialog.getByRole('button', { name: button, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** What the page says in passing. */
export const said = (page, text) =>
  page.getByRole('region', { name: 'Notifications' }).getByText(text).first().waitFor();

/** Whether nothing else lies over the middle of an element. */
export const isOnTop = (locator) =>
  locator.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
  });
