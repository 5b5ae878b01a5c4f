// Every screen is accessible and fits a narrow window, in both languages and both themes.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page, ViewportSize } from 'playwright-core';
import { screens } from './screens/all.ts';
import type { Screen } from './screens/screen.ts';
import { required } from './support/api.ts';
import { findViolations } from './support/axe.ts';
import { launch } from './support/browser.ts';
import type { PageOptions } from './support/browser.ts';
import { stopServers } from './support/server.ts';
import { startShowcase } from './support/showcase.ts';
import type { Showcase } from './support/showcase.ts';
import { switchTheme, waitUntilStill, visitScreens } from './support/visit.ts';
import type { ScreenProblem } from './support/visit.ts';

let browser: Browser | undefined;
let showcase: Showcase;
before(async () => {
  browser = await launch();
  showcase = await startShowcase();
});
after(async () => {
  await browser?.close();
  await stopServers();
});

// BULWARK_SCREENS=sign-in,devices tests only these screens.
const only = process.env['BULWARK_SCREENS']?.split(',');
const chosen = screens.filter(({ name }) => !only || only.includes(name));

const format = (found: ScreenProblem[]) =>
  found.map(({ screen, problem }) => `${screen}: ${problem}`).join('\n');

// Both languages run at once, because most of the time is spent waiting.
describe('every screen', { concurrency: 2 }, () => {
  it('is listed: each route has at least one', async () => {
    const source = await readFile(new URL('../src/app/routes.tsx', import.meta.url), 'utf8');
    const routes = [...source.matchAll(/^ {2}path: '([^']+)',$/gm)].map(([, path]) => path);
    assert.ok(routes.length > 15, 'the routes were found');
    const shown = new Set(screens.map(({ route }) => route));
    assert.deepEqual(
      routes.filter((route) => route !== '/' && !shown.has(route)),
      [],
    );
  });

  it('has a unique name', () => {
    assert.equal(new Set(screens.map(({ name }) => name)).size, screens.length);
  });

  for (const language of ['en', 'pt-BR'] as const) {
    it(`is accessible in light and dark and fits a narrow window, in ${language}`, async () => {
      const options: PageOptions = { language, theme: 'system' };
      const found = await visitScreens(required(browser), showcase, chosen, inspect, options);
      assert.equal(found.length, 0, format(found));
    });
  }
});

async function inspect(page: Page, { wide }: Screen) {
  const problems: string[] = [];
  for (const theme of ['light', 'dark'] as const) {
    await switchTheme(page, theme);
    // The themes differ in colours only.
    const violations = await findViolations(page, { coloursOnly: theme === 'dark' });
    problems.push(...violations.map((violation) => `${theme}: ${violation}`));
  }
  if (!wide) {
    const overflow = await measureOverflow(page, { width: 390, height: 844 });
    if (overflow > 0) problems.push(`the document is ${overflow} px wider than a narrow window`);
  }
  assert.equal(problems.length, 0, problems.join('\n'));
}

/** Returns by how many pixels the document is wider than a window of this width. */
async function measureOverflow(page: Page, size: ViewportSize) {
  const originalSize = required(page.viewportSize());
  await page.setViewportSize(size);
  await waitUntilStill(page);
  const { scrollWidth, clientWidth } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return { scrollWidth, clientWidth };
  });
  await page.setViewportSize(originalSize);
  return scrollWidth - clientWidth;
}
