// What ways to several screens have in common.
import { either } from '../support/words.mjs';

/** A button of the page or of what is open above it, by its name in both languages. */
export const button = (scope, english, portuguese) =>
  scope.getByRole('button', { name: either(english, portuguese) }).first();

export const title = (page) => page.getByRole('main').getByRole('heading', { level: 1 });
export const stepTitle = (page) => page.getByRole('main').getByRole('heading', { level: 2 }).first();

/** A row of the innermost grid; 1 is the first. */
export const row = (scope, number = 1) =>
  scope
    .getByRole('grid')
    .last()
    .locator(`[role="row"][aria-rowindex="${number + 1}"]`);
