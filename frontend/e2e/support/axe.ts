// Checks the accessibility of a whole page with axe and the rules of WCAG 2.2 AA.
import axe from 'axe-core';
import type { NodeResult, RunOnly } from 'axe-core';
import type { Page } from 'playwright-core';

const everything: RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
const colours: RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** Resolves with the rule, the element and the reason of every violation; with `coloursOnly` checks contrast alone. */
export async function findViolations(page: Page, { coloursOnly = false } = {}) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async (runOnly) => {
      // Base UI's focus guards move the focus on at once, so that it never stays on one.
      const context = { exclude: [['[data-base-ui-focus-guard]']] };
      const { violations } = await window.axe.run(context, { runOnly, resultTypes: ['violations'] });
      // Menus and lists that open above the page belong to the control that names them, not to a landmark.
      const isInPortal = ({ target }: NodeResult) =>
        document.querySelector(target.join(' '))?.closest('[data-base-ui-portal]');
      return violations.flatMap(({ id, nodes }) =>
        nodes
          .filter((node) => id !== 'region' || !isInPortal(node))
          .map(({ target, failureSummary }) => `${id}: ${target.join(' ')}\n    ${failureSummary}`),
      );
    },
    coloursOnly ? colours : everything,
  );
}
