// The other tests fail on any violation of the content security policy: here, that violations are refused and noticed.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { prepareWorld } from './support/fixture.mjs';

const stage = prepareWorld({ signedIn: ['requester'] });

const attempts = {
  'a script in the page': () => {
    const script = document.createElement('script');
    try {
      script.textContent = 'globalThis.broken = true';
    } catch {
      // Trusted types refuse the text before the policy refuses the script.
    }
    document.body.append(script);
  },
  'text as code': async () => {
    // What the debugger itself evaluates is exempt; what runs later is not.
    await new Promise((done) => setTimeout(done));
    try {
      globalThis.broken = new Function('return true')();
    } catch {
      // Refused, as it should be.
    }
  },
  'text as markup': () => {
    try {
      document.querySelector('main').innerHTML = '<img id="broken" alt="">';
      globalThis.broken = Boolean(document.querySelector('#broken'));
    } catch {
      // Refused, as it should be.
    }
  },
  'a style in an attribute': () => {
    const paragraph = document.createElement('p');
    paragraph.setAttribute('style', 'color: rgb(1, 2, 3)');
    document.body.append(paragraph);
    globalThis.broken = getComputedStyle(paragraph).color === 'rgb(1, 2, 3)';
    paragraph.remove();
  },
  'another site': () =>
    fetch('https://example.invalid/').then(
      () => (globalThis.broken = true),
      () => undefined,
    ),
};

describe('the content security policy', () => {
  for (const [name, attempt] of Object.entries(attempts)) {
    it(`refuses ${name}`, async () => {
      const { page, problems } = stage.requester;
      await page.goto('/pam/credentials');
      await page.getByRole('grid').waitFor();
      await page.evaluate(attempt);
      assert.equal(await page.evaluate(() => globalThis.broken ?? false), false);
      assert.ok(
        problems.splice(0).some((problem) => problem.startsWith('policy: ')),
        'the violation was noticed',
      );
    });
  }

  it('forbids every page to be framed, and lets styles and scripts come from here only', async () => {
    for (const path of ['/pam/credentials', '/sign-in', '/no-such-page']) {
      const policy = (await fetch(stage.url + path)).headers.get('content-security-policy');
      assert.match(policy, /frame-ancestors 'none'/);
      assert.match(policy, /script-src 'self';/);
      assert.match(policy, /style-src 'self';/);
      assert.doesNotMatch(policy, /unsafe|\*|https?:/);
    }
  });
});
