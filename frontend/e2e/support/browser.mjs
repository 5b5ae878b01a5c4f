// Chromium, and people who sit in front of it.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const places = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** A name of this machine that the browser does not trust as such. */
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
      // Plain HTTP to another name than the machine's own is no secure connection.
      `--host-resolver-rules=MAP ${insecureHost} 127.0.0.1`,
    ],
  });
}

/**
 * A page in a browser profile of its own. `problems` collects what must not happen: errors on the console, exceptions and
 * violations of the content security policy. `expect` names those that a test provokes.
 */
export async function openPage(browser, baseURL, { language = 'en', theme = 'light', ...options } = {}) {
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(10_000);
  await context.addInitScript(
    ([language, theme]) => {
      // A page that never left about:blank has no storage.
      if (location.protocol === 'about:') return;
      // What the person chooses later stays.
      if (!localStorage.getItem('begun')) {
        localStorage.setItem('begun', 'yes');
        localStorage.setItem('bulwark.language', language);
        if (theme !== 'system') localStorage.setItem('bulwark.theme', theme);
      }
      document.addEventListener('securitypolicyviolation', (event) =>
        console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`),
      );
    },
    [language, theme],
  );
  const page = await context.newPage();
  const problems = [];
  const expected = [];
  const note = (text) => {
    if (!expected.some((pattern) => pattern.test(text))) problems.push(text);
  };
  page.on('console', (message) => {
    if (message.type() === 'error') note(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => note(String(error)));
  const expect = (...patterns) => expected.push(...patterns);
  return { page, context, problems, expect };
}

/** Signs in through the page and waits for the place behind it. */
export async function signIn(page, { username, password }, place = '/pam/credentials') {
  await page.goto(`/sign-in?back=${encodeURIComponent(place)}`);
  await fillSignIn(page, { username, password });
  await page.waitForURL((url) => url.pathname === place);
}

/** Fills the form and sends it. */
export async function fillSignIn(page, { username, password }) {
  await page.locator('input[name="username"]').fill(username);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('button[type="submit"]').click();
}
