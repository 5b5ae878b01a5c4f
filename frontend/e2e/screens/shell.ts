// The app shell, and the pages for errors and unknown URLs.
import type { Page } from 'playwright-core';
import { either } from '../support/languages.ts';
import { row, title } from './screen.ts';
import type { Screen, Visit } from './screen.ts';

const topBarButton = (page: Page, english: string, portuguese: string) =>
  page.getByRole('banner').getByRole('button', { name: either(english, portuguese) });

async function openMenu({ page, go }: Visit, english: string, portuguese: string) {
  await go('/pam/domains');
  await page.getByRole('grid').waitFor();
  await topBarButton(page, english, portuguese).click();
  await page.getByRole('menu').or(page.getByRole('dialog')).waitFor();
}

export const shell: Screen[] = [
  { name: 'products', open: (visit) => openMenu(visit, 'Products', 'Produtos') },
  { name: 'language', wide: true, open: (visit) => openMenu(visit, 'Language', 'Idioma') },
  { name: 'theme', wide: true, open: (visit) => openMenu(visit, 'Theme', 'Tema') },
  { name: 'account', open: (visit) => openMenu(visit, 'Account of', 'Conta de') },
  {
    name: 'change-password',
    open: async (visit) => {
      const { page } = visit;
      await openMenu(visit, 'Account of', 'Conta de');
      await page.getByRole('menuitem', { name: either('Change my password', 'Alterar minha senha') }).click();
      await page.getByRole('dialog').locator('button[type="submit"]').click();
      await page.locator('input[aria-invalid="true"]').first().waitFor();
    },
  },
  {
    name: 'profile',
    route: '/profile',
    open: async ({ page, go }) => {
      await go('/profile');
      await title(page).waitFor();
    },
  },
  {
    name: 'palette',
    open: async ({ page, go }) => {
      await go('/pam/domains');
      await page.getByRole('grid').waitFor();
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').getByRole('combobox').fill('svc');
      await page.getByRole('option', { name: /svc/ }).first().waitFor();
    },
  },
  {
    name: 'palette-nothing',
    open: async ({ page, go }) => {
      await go('/pam/domains');
      await page.getByRole('grid').waitFor();
      await page.keyboard.press('Control+k');
      const field = page.getByRole('dialog').getByRole('combobox');
      await page.getByRole('option').nth(5).waitFor();
      await field.fill('nothing-is-called-this');
      await page.getByRole('option').first().waitFor({ state: 'detached' });
    },
  },
  {
    name: 'palette-screens',
    open: async ({ page, go }) => {
      await go('/pam/domains');
      await page.getByRole('grid').waitFor();
      await page.keyboard.press('Control+k');
      await page.getByRole('option').nth(5).waitFor();
    },
  },
  {
    name: 'offline',
    open: async ({ page, go }) => {
      await go('/pam/domains');
      await row(page).waitFor();
      await page.evaluate(() => {
        Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
        window.dispatchEvent(new Event('offline'));
      });
      await page.getByRole('button', { name: either('Retry', 'Tentar de novo') }).waitFor();
    },
  },
  {
    name: 'shortcuts',
    open: async ({ page, go }) => {
      await go('/pam/domains');
      await page.getByRole('grid').waitFor();
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'no-such-page',
    open: async ({ page, go }) => {
      await go('/no/such/page');
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
  },
  {
    name: 'page-that-broke',
    expected: /./,
    open: async ({ page, go }) => {
      await page.route('**/assets/domains-page*', (route) => route.abort());
      await go('/pam/domains');
      await page.getByRole('button', { name: either('Reload', 'Recarregar') }).waitFor();
    },
  },
  {
    name: 'server-out-of-reach',
    open: async ({ page, go, answer }) => {
      await answer('Viewer', new Error('The database is busy. Try again.'));
      await go('/pam/domains');
      await page.getByRole('alert').waitFor();
    },
  },
];
