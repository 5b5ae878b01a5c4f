// Set-up and clean-up of a test file: a server, a browser, and people who are signed in. A test fails when one of its pages
// logs an error or violates the content security policy. Traces and screenshots of failed tests are saved.
import assert from 'node:assert/strict';
import { after, afterEach, before } from 'node:test';
import type { TestContext } from 'node:test';
import type { Browser } from 'playwright-core';
import { launch, openPage, signIn } from './browser.ts';
import type { OpenPage, PageOptions } from './browser.ts';
import { endRecordings, startRecording } from './recording.ts';
import { stopServers } from './server.ts';
import { people, startWorld } from './world.ts';
import type { PersonName, WorldOptions } from './world.ts';

type Pages = {
  browser: Browser;
  /** Opens a page without a session. */
  open: (options?: PageOptions) => Promise<OpenPage>;
  /** Opens a page on which this person is signed in. */
  enter: (name: PersonName, path?: string) => Promise<OpenPage>;
};

/** The result of `start`, a browser, and a page for each person who is signed in. */
export type Fixture<Started, Name extends PersonName> = Started & Pages & Record<Name, OpenPage>;

type FixtureOptions<Started, Name extends PersonName> = {
  /** Who is signed in before the tests. */
  signedIn?: Name[];
  /** Called before anybody signs in. */
  prepare?: (started: Started) => Promise<unknown>;
};

/** Starts a browser and a server. The fixture is empty until the tests run. */
export function prepareFixture<Started extends { url: string }, Name extends PersonName = never>(
  start: () => Promise<Started>,
  { signedIn = [], prepare }: FixtureOptions<Started, Name> = {},
): Fixture<Started, Name> {
  const fixture = {} as Fixture<Started, Name>;
  const opened: OpenPage[] = [];
  const pages: Omit<Pages, 'browser'> = {
    async open(options) {
      const person = await openPage(fixture.browser, fixture.url, options);
      opened.push(person);
      await startRecording(person);
      return person;
    },
    async enter(name, path) {
      const person = await pages.open();
      await signIn(person.page, people[name], path);
      return person;
    },
  };
  Object.assign(fixture, pages);

  before(async () => {
    fixture.browser = await launch();
    const started = await start();
    Object.assign(fixture, started);
    await prepare?.(started);
    try {
      for (const name of signedIn) Object.assign(fixture, { [name]: await pages.enter(name) });
    } catch (error) {
      await endRecordings(opened, { name: 'signing in', failed: true });
      throw error;
    }
  });
  afterEach(async (test) => {
    // Once this call returns, the page has reported everything that it logged before.
    for (const { page } of opened) if (!page.isClosed()) await page.evaluate(() => true);
    const problems = opened.flatMap((person) => person.problems.splice(0));
    // `passed` exists since Node 20.12 but is missing in the types for 20.
    const { name, passed } = test as TestContext & { passed: boolean };
    await endRecordings(opened, { name, failed: !passed || problems.length > 0 });
    assert.deepEqual(problems, [], 'errors on the console or violations of the policy');
  });
  after(async () => {
    await fixture.browser?.close();
    await stopServers();
  });
  return fixture;
}

/** Like prepareFixture, with a small inventory and four people. */
export const prepareWorld = <Name extends PersonName = never>({
  world,
  ...options
}: FixtureOptions<Awaited<ReturnType<typeof startWorld>>, Name> & { world?: WorldOptions } = {}) =>
  prepareFixture(() => startWorld(world), options);
