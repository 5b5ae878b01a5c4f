// Language and theme: chosen in the top bar, kept across reloads, and known to the document itself.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { prepareWorld } from './support/fixture.mjs';
import { heading } from './support/page.mjs';

const stage = prepareWorld({ signedIn: ['requester'] });

const bar = (page, name) => page.getByRole('banner').getByRole('button', { name });
const lang = (page) => page.evaluate(() => document.documentElement.lang);
const ink = (page) => page.evaluate(() => getComputedStyle(document.body).color);
const option = (page, name) =>
  page.getByRole('menuitemradio', { name }).or(page.getByRole('menuitem', { name })).first();

describe('the language', () => {
  it('is switched at once, everywhere, and stays', async () => {
    const { page } = stage.requester;
    await page.getByText('34 credentials', { exact: true }).waitFor();
    assert.equal(await lang(page), 'en');
    await bar(page, 'Language: English').click();
    await option(page, 'Português').click();
    await heading(page, 'Credenciais').waitFor();
    await page.getByText('34 credenciais', { exact: true }).waitFor();
    assert.equal(await lang(page), 'pt-BR');
    await page.reload();
    await heading(page, 'Credenciais').waitFor();
    assert.equal(await lang(page), 'pt-BR');
    await page.getByRole('button', { name: 'Ação em lote' }).click();
    await page.getByRole('menuitem', { name: /^Expirar/ }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('is that of the sign-in page, too, and of whoever comes next', async () => {
    const { page, context, expect } = stage.requester;
    expect(/status of 401/);
    await context.clearCookies();
    await page.reload();
    await page.getByRole('button', { name: 'Entrar' }).waitFor();
    assert.equal(await lang(page), 'pt-BR');
  });
});

describe('the theme', () => {
  it('is switched at once, and stays without a flash of the other one', async () => {
    const { page } = await stage.enter('requester');
    const light = await ink(page);
    await bar(page, 'Theme: Light').click();
    await option(page, 'Dark').click();
    await page.waitForFunction((light) => getComputedStyle(document.body).color !== light, light);
    const dark = await ink(page);
    // As early as there is a document: before the page's own code has drawn anything.
    await page.addInitScript(() => {
      document.addEventListener('DOMContentLoaded', () => {
        globalThis.first = getComputedStyle(document.documentElement).colorScheme;
      });
    });
    await page.reload();
    await heading(page, 'Credentials').waitFor();
    assert.equal(await ink(page), dark);
    assert.match(await page.evaluate(() => globalThis.first), /^dark/);
  });

  it('follows the system when it is to', async () => {
    const { page } = await stage.open({ theme: 'system', colorScheme: 'dark' });
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    const dark = await ink(page);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.waitForFunction((dark) => getComputedStyle(document.body).color !== dark, dark);
  });
});
