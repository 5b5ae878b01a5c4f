// npm run screenshots: takes pictures of every screen, on its own servers, into .data/screenshots/LANGUAGE-THEME-WIDTH.
//   npm run screenshots -- credentials wizard-review     only these screens (frontend/e2e/screens names them)
//   npm run screenshots -- --readme FOLDER               the README's pictures instead, compressed, light and dark
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page, ViewportSize } from 'playwright-core';
import { screens } from '../frontend/e2e/screens/all.ts';
import type { Screen } from '../frontend/e2e/screens/screen.ts';
import { required } from '../frontend/e2e/support/api.ts';
import { launch } from '../frontend/e2e/support/browser.ts';
import type { Language, PageOptions } from '../frontend/e2e/support/browser.ts';
import { stopServers } from '../frontend/e2e/support/server.ts';
import { startShowcase } from '../frontend/e2e/support/showcase.ts';
import type { Showcase } from '../frontend/e2e/support/showcase.ts';
import { switchTheme, visitScreens, waitUntilStill } from '../frontend/e2e/support/visit.ts';
import type { ScreenProblem } from '../frontend/e2e/support/visit.ts';
import { binary, build, data } from './lib/build.mjs';
import { ensureChromium } from './lib/chromium.mjs';
import { main } from './lib/run.mjs';

const themes = ['light', 'dark'] as const;
const defaultSize: ViewportSize = { width: 1440, height: 900 };
const smallerSizes: ViewportSize[] = [
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
];
const readmeSize = { width: 1280, height: 800 };

main(async () => {
  const { values, positionals } = parseArgs({
    options: { readme: { type: 'string' } },
    allowPositionals: true,
  });
  const unknown = positionals.filter((name) => screens.every((screen) => screen.name !== name));
  if (unknown.length > 0) throw new Error(`there is no screen ${unknown.join(', ')}`);
  await build();
  process.env['BULWARK_BINARY'] = binary;
  process.env['CHROMIUM_PATH'] = await ensureChromium();
  const browser = await launch();
  try {
    const showcase = await startShowcase();
    return values.readme
      ? await takeForReadme(browser, showcase, resolve(values.readme))
      : await takeAll(browser, showcase, positionals);
  } finally {
    await browser.close();
    await stopServers();
  }
});

async function takeAll(browser: Browser, showcase: Showcase, names: string[]) {
  const folder = join(data, 'screenshots');
  if (names.length === 0) rmSync(folder, { recursive: true, force: true });
  const chosen = screens.filter(({ name }) => names.length === 0 || names.includes(name));
  const take = (language: Language) => async (page: Page, screen: Screen) => {
    for (const theme of themes) {
      await switchTheme(page, theme);
      await save(page, { folder, language, theme, name: screen.name });
    }
    if (language !== 'en') return;
    await switchTheme(page, 'light');
    for (const size of smallerSizes) {
      await page.setViewportSize(size);
      await waitUntilStill(page);
      await save(page, { folder, language, theme: 'light', name: screen.name });
    }
    await page.setViewportSize(defaultSize);
  };
  const found: ScreenProblem[] = [];
  for (const language of ['en', 'pt-BR'] as const) {
    const options: PageOptions = { language, theme: 'system', viewport: defaultSize };
    found.push(...(await visitScreens(browser, showcase, chosen, take(language), options)));
  }
  console.log(`The pictures are in ${folder}.`);
  return report(found);
}

type Picture = { folder: string; language: string; theme: string; name: string };

function save(page: Page, { folder, language, theme, name }: Picture) {
  const { width } = required(page.viewportSize());
  return page.screenshot({ path: join(folder, `${language}-${theme}-${width}`, `${name}.png`) });
}

/** Takes the README's pictures in English, at double pixel density, as WebP. */
async function takeForReadme(browser: Browser, showcase: Showcase, folder: string) {
  mkdirSync(folder, { recursive: true });
  const take = async (page: Page, { picture }: Screen) => {
    const session = await page.context().newCDPSession(page);
    for (const theme of themes) {
      await switchTheme(page, theme);
      const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 80 });
      writeFileSync(join(folder, `${picture}-${theme}.webp`), Buffer.from(data, 'base64'));
    }
    await session.detach();
  };
  const options: PageOptions = { theme: 'system', viewport: readmeSize, deviceScaleFactor: 2 };
  const found = await visitScreens(
    browser,
    showcase,
    screens.filter(({ picture }) => picture),
    take,
    options,
  );
  console.log(`The README's pictures are in ${folder}.`);
  return report(found);
}

function report(found: ScreenProblem[]) {
  for (const { screen, problem } of found) console.error(`${screen}: ${problem}`);
  return found.length > 0 ? 1 : 0;
}
