// Signing in and setting up.
import type { Page } from 'playwright-core';
import { fillSignIn } from '../support/browser.ts';
import type { Screen } from './screen.ts';

const send = (page: Page) => page.locator('button[type="submit"]').click();
const nobody = { who: 'nobody' } as const;

export const entrance: Screen[] = [
  {
    ...nobody,
    name: 'signed-out-meanwhile',
    open: async ({ page, go }) => {
      await go('/sign-in?back=%2Fpam%2Fdevices&ended=true');
      await page.locator('input[name="username"]').waitFor();
    },
  },
  {
    ...nobody,
    name: 'sign-in',
    route: '/sign-in',
    open: async ({ page, go }) => {
      await go('/sign-in');
      await page.locator('input[name="username"]').waitFor();
    },
  },
  {
    ...nobody,
    name: 'sign-in-refused',
    expected: /status of 401/,
    open: async ({ page, go }) => {
      await go('/sign-in');
      await fillSignIn(page, { username: 'somebody', password: 'not the password' });
      await page.getByRole('alert').waitFor();
    },
  },
  {
    ...nobody,
    name: 'set-up-without-link',
    at: 'bare',
    open: async ({ page, go }) => {
      await go('/sign-in');
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
  },
  {
    ...nobody,
    name: 'set-up',
    route: '/setup',
    at: 'bare',
    open: async ({ page, place, go }) => {
      await go(place.setUp);
      await page.locator('input[name="username"]').waitFor();
    },
  },
  {
    ...nobody,
    name: 'set-up-incomplete',
    at: 'bare',
    open: async ({ page, place, go }) => {
      await go(place.setUp);
      await page.locator('input[name="password"]').fill('too short');
      await send(page);
      await page.locator('input[aria-invalid="true"]').first().waitFor();
    },
  },
  {
    ...nobody,
    name: 'set-up-done',
    open: async ({ page, go }) => {
      await go('/setup');
      await page.getByRole('link').waitFor();
    },
  },
];
