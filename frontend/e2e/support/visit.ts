// Visits screens. Each combination of a person and a server has one page, which is reused for its screens.
import type { Browser, Page } from 'playwright-core';
import type { Screen, Visit } from '../screens/screen.ts';
import { openPage, signIn } from './browser.ts';
import type { OpenPage, PageOptions } from './browser.ts';
import { answerDifferently } from './graphql.ts';
import { saveScreenshot } from './recording.ts';
import type { Place, Showcase } from './showcase.ts';
import { get } from './world.ts';

export type ScreenProblem = { screen: string; problem: string };

/** Opens each screen and calls `inspect` once it has settled. Resolves with the problems found. */
export async function visitScreens(
  browser: Browser,
  showcase: Showcase,
  screens: Screen[],
  inspect: (page: Page, screen: Screen) => Promise<void>,
  options: PageOptions = {},
) {
  const people = new Map<string, OpenPage>();
  const found: ScreenProblem[] = [];
  for (const screen of screens) {
    const { at = 'demo', who = 'operator' } = screen;
    const place = showcase[at];
    const key = `${at} ${who}`;
    const person = people.get(key) ?? (await enter(browser, place, who, options));
    people.set(key, person);
    const { page, problems } = person;
    try {
      await openScreen(page, screen, place);
      await inspect(page, screen);
    } catch (error) {
      const picture = await saveScreenshot(person, 'screens', `${screen.name} ${options.language}`);
      found.push({
        screen: screen.name,
        problem: `${error instanceof Error ? error.message : error}\n  ${picture}`,
      });
    }
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    for (const problem of problems.splice(0)) {
      if (!screen.expected?.test(problem)) found.push({ screen: screen.name, problem });
    }
  }
  for (const { context } of people.values()) await context.close();
  return found;
}

async function enter(browser: Browser, place: Place, who: string, options: PageOptions) {
  const person = await openPage(browser, place.url, options);
  if (who !== 'nobody') await signIn(person.page, get(place.people, who));
  return person;
}

async function openScreen(page: Page, screen: Screen, place: Place) {
  if (page.url().startsWith(place.url)) await page.evaluate(() => sessionStorage.clear());
  const visit: Visit = {
    page,
    place,
    go: async (path) => {
      // A URL that differs only in its fragment would not load the page again.
      if (path.includes('#')) await page.goto('about:blank');
      await page.goto(path);
    },
    answer: (name, change) => answerDifferently(page, name, change),
  };
  await screen.open(visit);
  await page.mouse.move(0, 0);
  if (!screen.loading) await waitUntilSettled(page);
}

/** Waits until everything has loaded and all animations have ended. */
export async function waitUntilSettled(page: Page) {
  await page.waitForFunction(
    () => document.fonts.status === 'loaded' && !document.querySelector('[aria-busy="true"]'),
  );
  await waitUntilStill(page);
}

/** Waits until all animations have ended. */
export async function waitUntilStill(page: Page) {
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const ends = document
      .getAnimations()
      .filter(({ effect }) => Number(effect?.getComputedTiming().endTime) < Infinity)
      .map(({ finished }) => finished.catch(() => undefined));
    await Promise.all(ends);
  });
}

/** Switches the system's theme without reloading the page. */
export async function switchTheme(page: Page, colorScheme: 'light' | 'dark') {
  await page.emulateMedia({ colorScheme });
  await waitUntilStill(page);
}
