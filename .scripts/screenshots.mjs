// npm run screenshots: pictures of every screen, from servers of its own, in .data/screenshots/LANGUAGE-THEME-WIDTH.
//   npm run screenshots -- credentials wizard-review     only these screens (frontend/e2e/screens names them)
//   npm run screenshots -- --readme FOLDER               the README's pictures instead, compressed, light and dark
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { screens } from '../frontend/e2e/screens/all.mjs';
import { launch } from '../frontend/e2e/support/browser.mjs';
import { stopServers } from '../frontend/e2e/support/server.mjs';
import { startShowcase } from '../frontend/e2e/support/showcase.mjs';
import { still, switchTheme, visitScreens } from '../frontend/e2e/support/visit.mjs';
import { binary, build, data } from './lib/build.mjs';
import { ensureChromium } from './lib/chromium.mjs';
import { main } from './lib/run.mjs';

const usual = { width: 1440, height: 900 };
const smaller = [
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
];
const ofReadme = { width: 1280, height: 800 };

main(async () => {
  const { values, positionals } = parseArgs({
    options: { readme: { type: 'string' } },
    allowPositionals: true,
  });
  const unknown = positionals.filter((name) => screens.every((screen) => screen.name !== name));
  if (unknown.length > 0) throw new Error(`there is no screen ${unknown.join(', ')}`);
  await build();
  process.env.BULWARK_BINARY = binary;
  process.env.CHROMIUM_PATH = await ensureChromium();
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

async function takeAll(browser, showcase, names) {
  const folder = join(data, 'screenshots');
  if (names.length === 0) rmSync(folder, { recursive: true, force: true });
  const chosen = screens.filter(({ name }) => names.length === 0 || names.includes(name));
  const take = (language) => async (page, screen) => {
    for (const theme of ['light', 'dark']) {
      await switchTheme(page, theme);
      await save(page, { folder, language, theme, ...screen });
    }
    if (language !== 'en') return;
    await switchTheme(page, 'light');
    for (const size of smaller) {
      await page.setViewportSize(size);
      await still(page);
      await save(page, { folder, language, theme: 'light', ...screen });
    }
    await page.setViewportSize(usual);
  };
  const found = [];
  for (const language of ['en', 'pt-BR']) {
    const options = { language, theme: 'system', viewport: usual };
    found.push(...(await visitScreens(browser, showcase, chosen, take(language), options)));
  }
  console.log(`The pictures are in ${folder}.`);
  return report(found);
}

function save(page, { folder, language, theme, name }) {
  const { width } = page.viewportSize();
  return page.screenshot({ path: join(folder, `${language}-${theme}-${width}`, `${name}.png`) });
}

/** Few, in English, twice as dense as a usual display and as WebP, which the browser itself writes. */
async function takeForReadme(browser, showcase, folder) {
  mkdirSync(folder, { recursive: true });
  const take = async (page, { picture }) => {
    const session = await page.context().newCDPSession(page);
    for (const theme of ['light', 'dark']) {
      await switchTheme(page, theme);
      const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 80 });
      writeFileSync(join(folder, `${picture}-${theme}.webp`), Buffer.from(data, 'base64'));
    }
    await session.detach();
  };
  const options = { theme: 'system', viewport: ofReadme, deviceScaleFactor: 2 };
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

function report(found) {
  for (const { screen, problem } of found) console.error(`${screen}: ${problem}`);
  return found.length > 0 ? 1 : 0;
}
