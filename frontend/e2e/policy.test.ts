// Violations of the content security policy are refused and reported. All other tests fail on any violation.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { required } from './support/api.ts';
import { prepareWorld } from './support/fixture.ts';

const fixture = prepareWorld({ signedIn: ['requester'] });

declare global {
  interface Window {
    broken?: boolean;
  }
}

const attempts: Record<string, () => unknown> = {
  'a script in the page': () => {
    const script = document.createElement('script');
    try {
      script.textContent = 'globalThis.broken = true';
    } catch {
      // Trusted Types refuse the text before the policy refuses the script.
    }
    document.body.append(script);
  },
  'text as code': async () => {
    // Code that the debugger evaluates is exempt from the policy, so the attempt runs later.
    await new Promise((done) => setTimeout(done));
    try {
      window.broken = new Function('return true')();
    } catch {
      // Refused, as it should be.
    }
  },
  'text as markup': () => {
    try {
      document.body.innerHTML = '<img id="broken" alt="">';
      window.broken = Boolean(document.querySelector('#broken'));
    } catch {
      // Refused, as it should be.
    }
  },
  'a style in an attribute': () => {
    const paragraph = document.createElement('p');
    paragraph.setAttribute('style', 'color: rgb(1, 2, 3)');
    document.body.append(paragraph);
    window.broken = getComputedStyle(paragraph).color === 'rgb(1, 2, 3)';
    paragraph.remove();
  },
  'another site': () =>
    fetch('https://example.invalid/').then(
      () => (window.broken = true),
      () => undefined,
    ),
};

describe('the content security policy', () => {
  for (const [name, attempt] of Object.entries(attempts)) {
    it(`refuses ${name}`, async () => {
      const { page, problems } = fixture.requester;
      await page.goto('/pam/credentials');
      await page.getByRole('grid').waitFor();
      await page.evaluate(attempt);
      assert.equal(await page.evaluate(() => window.broken ?? false), false);
      assert.ok(
        problems.splice(0).some((problem) => problem.startsWith('policy: ')),
        'the violation was reported',
      );
    });
  }

  it('forbids framing, and allows styles and scripts from the same origin only', async () => {
    for (const path of ['/pam/credentials', '/sign-in', '/no-such-page']) {
      const { headers } = await fetch(fixture.url + path);
      const policy = required(headers.get('content-security-policy'));
      assert.match(policy, /frame-ancestors 'none'/);
      assert.match(policy, /script-src 'self';/);
      assert.match(policy, /style-src 'self';/);
      assert.doesNotMatch(policy, /unsafe|\*|https?:/);
    }
  });
});
