// Accessibility: axe over the whole page, with the rules of WCAG 2.2 AA.
import axe from 'axe-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const everything = { type: 'tag', values: tags };
const colours = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** Resolves with the rule, the element and the reason of every violation; of colours alone, where nothing else differs. */
export async function findViolations(page, { coloursOnly = false } = {}) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(
    async (runOnly) => {
      // What Base UI puts around open things to keep the focus in hands it on at once: nobody ever stands there.
      const context = { exclude: [['[data-base-ui-focus-guard]']] };
      const { violations } = await globalThis.axe.run(context, {
        runOnly,
        resultTypes: ['violations'],
      });
      // Menus and lists that open above the page belong to the control that names them, not to a landmark.
      const above = ({ target }) =>
        document.querySelector(target.join(' '))?.closest('[data-base-ui-portal]');
      return violations.flatMap(({ id, nodes }) =>
        nodes
          .filter((node) => id !== 'region' || !above(node))
          .map(({ target, failureSummary }) => `${id}: ${target.join(' ')}\n    ${failureSummary}`),
      );
    },
    coloursOnly ? colours : everything,
  );
}
