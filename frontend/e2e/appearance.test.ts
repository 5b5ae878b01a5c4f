// Language and theme: chosen in the top bar, kept across reloads, and set on the document.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { prepareWorld } from './support/fixture.ts';
import { heading } from './support/page.ts';

declare global {
  interface Window {
    firstScheme: string;
  }
}

const fixture = prepareWorld({ signedIn: ['requester'] });

const topBarButton = (page: Page, name: string) => page.getByRole('banner').getByRole('button', { name });
const readLanguage = (page: Page) => page.evaluate(() => document.documentElement.lang);
const readTextColour = (page: Page) => page.evaluate(() => getComputedStyle(document.body).color);
const option = (page: Page, name: string) =>
  page.getByRole('menuitemradio', { name }).or(page.getByRole('menuitem', { name })).first();

describe('the language', () => {
  it('changes at once on the whole page, and is kept', async () => {
    const { page } = fixture.requester;
    await page.getByText('34 credentials', { exact: true }).waitFor();
    assert.equal(await readLanguage(page), 'en');
    await topBarButton(page, 'Language: English').click();
    await option(page, 'Português').click();
    await heading(page, 'Credenciais').waitFor();
    await page.getByText('34 credenciais', { exact: true }).waitFor();
    assert.equal(await readLanguage(page), 'pt-BR');
    await page.reload();
    await heading(page, 'Credenciais').waitFor();
    assert.equal(await readLanguage(page), 'pt-BR');
    await page.getByRole('button', { name: 'Ação em lote' }).click();
    await page.getByRole('menuitem', { name: /^Expirar/ }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('applies to the sign-in page and to the next person, too', async () => {
    const { page, context, expect } = fixture.requester;
    expect(/status of 401/);
    await context.clearCookies();
    await page.reload();
    await page.getByRole('button', { name: 'Entrar' }).waitFor();
    assert.equal(await readLanguage(page), 'pt-BR');
  });
});

describe('the theme', () => {
  it('changes at once, and is kept without a flash of the other theme', async () => {
    const { page } = await fixture.enter('requester');
    const light = await readTextColour(page);
    await topBarButton(page, 'Theme: Light').click();
    await option(page, 'Dark').click();
    await page.waitForFunction((light) => getComputedStyle(document.body).color !== light, light);
    const dark = await readTextColour(page);
    // Reads the theme as soon as there is a document, before the page's own code has rendered anything.
    await page.addInitScript(() => {
      document.addEventListener('DOMContentLoaded', () => {
        window.firstScheme = getComputedStyle(document.documentElement).colorScheme;
      });
    });
    await page.reload();
    await heading(page, 'Credentials').waitFor();
    assert.equal(await readTextColour(page), dark);
    assert.match(await page.evaluate(() => window.firstScheme), /^dark/);
  });

  it('follows the system when that is chosen', async () => {
    const { page } = await fixture.open({ theme: 'system', colorScheme: 'dark' });
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    const dark = await readTextColour(page);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.waitForFunction((dark) => getComputedStyle(document.body).color !== dark, dark);
  });
});
