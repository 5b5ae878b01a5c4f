// Going through screens: one page for each person and server, used again for one screen after the other.
import { openPage, signIn } from './browser.mjs';
import { answerDifferently } from './graphql.mjs';

/**
 * Opens each screen and calls `look(page, screen)` once it has settled. `options` are the page's: language, theme, viewport.
 * Resolves with what must not have happened: { screen, problem }.
 */
export async function visitScreens(browser, showcase, screens, look, options = {}) {
  const people = new Map();
  const found = [];
  const enter = async (screen) => {
    const key = `${screen.at} ${screen.who}`;
    if (!people.has(key)) people.set(key, await enterAs(browser, showcase[screen.at], screen.who, options));
    return people.get(key);
  };
  for (const screen of screens.map((screen) => ({ at: 'demo', who: 'operator', ...screen }))) {
    const { page, problems } = await enter(screen);
    try {
      await openScreen(page, screen, showcase[screen.at]);
      await look(page, screen);
    } catch (error) {
      found.push({ screen: screen.name, problem: error.message });
    }
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    for (const problem of problems.splice(0)) {
      if (!screen.expected?.test(problem)) found.push({ screen: screen.name, problem });
    }
  }
  for (const { context } of people.values()) await context.close();
  return found;
}

async function enterAs(browser, place, who, options) {
  const person = await openPage(browser, place.url, options);
  if (who !== 'nobody') await signIn(person.page, place.people[who]);
  return person;
}

async function openScreen(page, screen, place) {
  if (page.url().startsWith(place.url)) await page.evaluate(() => sessionStorage.clear());
  await screen.open({
    page,
    place,
    go: async (path) => {
      // Where only what stands behind the # differs, the page would not be loaded anew.
      if (path.includes('#')) await page.goto('about:blank');
      await page.goto(path);
    },
    /** Answers the query of this name differently: 'never', or with what `change` makes of its data, or as an error. */
    answer: (name, change) => answerDifferently(page, name, change),
  });
  await page.mouse.move(0, 0);
  if (!screen.loading) await settled(page);
}

/** Nothing loads any more, and nothing moves. */
export async function settled(page) {
  await page.waitForFunction(
    () => document.fonts.status === 'loaded' && !document.querySelector('[aria-busy="true"]'),
  );
  await still(page);
}

/** Nothing moves any more. */
export async function still(page) {
  await page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const moves = document.getAnimations().filter((one) => one.effect.getComputedTiming().endTime < Infinity);
    await Promise.all(moves.map(({ finished }) => finished.catch(() => undefined)));
  });
}

/** Switches a page whose theme is the system's, in place. */
export async function switchTheme(page, colorScheme) {
  await page.emulateMedia({ colorScheme });
  await still(page);
}
