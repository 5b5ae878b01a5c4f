// What a file of tests begins and ends with: a server, a browser, and people in front of it. After each test nobody may
// have met an error or a violation of the content security policy.
import assert from 'node:assert/strict';
import { after, afterEach, before } from 'node:test';
import { launch, openPage, signIn } from './browser.mjs';
import { stopServers } from './server.mjs';
import { people, startWorld } from './world.mjs';

/**
 * Starts a browser and what `start` resolves with ({ url, server, … }). The result has, within tests, everything of
 * that, `open(options)` for a further page, and for each of `signedIn` a person of that name, who enters after `prepare`.
 */
export function prepareStage(start, { signedIn = [], prepare } = {}) {
  const stage = {};
  const opened = [];
  stage.open = async (options) => {
    const person = await openPage(stage.browser, stage.url, options);
    opened.push(person);
    return person;
  };
  /** A page of its own for one of the people, signed in. */
  stage.enter = async (name, place) => {
    const person = await stage.open();
    await signIn(person.page, people[name], place);
    return person;
  };

  before(async () => {
    stage.browser = await launch();
    Object.assign(stage, await start());
    await prepare?.(stage);
    for (const name of signedIn) stage[name] = await stage.enter(name);
  });
  afterEach(async () => {
    // What a page has said is heard before it answers.
    for (const { page } of opened) if (!page.isClosed()) await page.evaluate(() => true);
    const problems = opened.flatMap((person) => person.problems.splice(0));
    assert.deepEqual(problems, [], 'errors on the console or violations of the policy');
  });
  after(async () => {
    await stage.browser?.close();
    await stopServers();
  });
  return stage;
}

/** The same with the small world: an inventory and four people. */
export const prepareWorld = ({ world, ...options } = {}) => prepareStage(() => startWorld(world), options);
