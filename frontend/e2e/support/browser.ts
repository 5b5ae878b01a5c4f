// Starts Chromium, opens pages, and signs in.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

const places = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** A host name of this machine that, unlike localhost, is no secure context over HTTP. */
export const insecureHost = 'bulwark.test';

export function launch() {
  const executablePath = places.find((path) => path && existsSync(path));
  if (!executablePath) throw new Error('no Chromium was found: install one, or name it in CHROMIUM_PATH');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--host-resolver-rules=MAP ${insecureHost} 127.0.0.1`,
    ],
  });
}

export type Language = 'en' | 'pt-BR';

export type PageOptions = BrowserContextOptions & {
  language?: Language;
  theme?: 'light' | 'dark' | 'system';
};

/** A page in its own browser context. */
export type OpenPage = {
  page: Page;
  context: BrowserContext;
  /** Errors on the console, exceptions, and violations of the content security policy. */
  problems: string[];
  /** Ignores problems that match these patterns, because the test provokes them. */
  expect: (...patterns: RegExp[]) => void;
};

/** Opens a page in its own browser context. */
export async function openPage(
  browser: Browser,
  baseURL: string,
  { language = 'en', theme = 'light', ...options }: PageOptions = {},
): Promise<OpenPage> {
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(10_000);
  // tsx wraps named functions in calls of __name, including those that run in the page.
  await context.addInitScript('globalThis.__name = (target) => target');
  await context.addInitScript(
    ({ language, theme }) => {
      // about:blank has no storage.
      if (location.protocol === 'about:') return;
      // Only in the first document, to keep what the test chooses later.
      if (!localStorage.getItem('begun')) {
        localStorage.setItem('begun', 'yes');
        localStorage.setItem('bulwark.language', language);
        if (theme !== 'system') localStorage.setItem('bulwark.theme', theme);
      }
      document.addEventListener('securitypolicyviolation', (event) =>
        console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`),
      );
    },
    { language, theme },
  );
  const page = await context.newPage();
  const problems: string[] = [];
  const expected: RegExp[] = [];
  const note = (text: string) => {
    if (!expected.some((pattern) => pattern.test(text))) problems.push(text);
  };
  page.on('console', (message) => {
    if (message.type() === 'error') note(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => note(String(error)));
  return { page, context, problems, expect: (...patterns) => void expected.push(...patterns) };
}

export type Login = { username: string; password: string };

/** Signs in through the page and waits for the page behind it. */
export async function signIn(page: Page, login: Login, path = '/pam/credentials') {
  await page.goto(`/sign-in?back=${encodeURIComponent(path)}`);
  await fillSignIn(page, login);
  await page.waitForURL((url) => url.pathname === path);
}

/** Fills in the sign-in form and submits it. */
export async function fillSignIn(page: Page, { username, password }: Login) {
  await page.locator('input[name="username"]').fill(username);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('button[type="submit"]').click();
}
