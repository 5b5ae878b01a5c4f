// Accessibility: axe over the whole page, with the rules of WCAG 2.2 AA.
import assert from 'node:assert/strict';
import axe from 'axe-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Fails with the rule, the element and the reason of every violation. */
export async function assertAccessible(page, name) {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async (tags) => {
    const { violations } = await globalThis.axe.run(document, {
      runOnly: { type: 'tag', values: tags },
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}\n    ${failureSummary}`),
    );
  }, tags);
  assert.deepEqual(violations, [], `${name}:\n${violations.join('\n')}`);
}
