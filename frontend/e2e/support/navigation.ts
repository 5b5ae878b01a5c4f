// Opens products with the grid menu at the top left, and pages with the navigation on the left.
import type { Page } from 'playwright-core';
import { heading } from './page.ts';

const sections = (page: Page) => page.getByRole('navigation', { name: 'Sections' });

/** Opens the grid menu and chooses a product. */
export async function openProduct(page: Page, product: string) {
  await page.getByRole('banner').getByRole('button', { name: 'Products' }).click();
  await page.getByRole('menuitem', { name: product }).click();
  await page.getByRole('banner').getByText(product, { exact: true }).waitFor();
}

/** Opens a page of the current product, and waits until its link is marked and its title is shown. */
export async function openSection(page: Page, link: string, title: string | RegExp = link) {
  await sections(page).getByRole('link', { name: link, exact: true }).click();
  await sections(page)
    .locator('[aria-current="page"]', { hasText: new RegExp(`^${link}$`) })
    .waitFor();
  await heading(page, title).waitFor();
}
