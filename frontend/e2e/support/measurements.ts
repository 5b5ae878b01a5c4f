// Reads layout shifts and long tasks from the browser.
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    measured: { layoutShift: number; longestTask: number };
  }
  // Not in TypeScript's DOM library: https://wicg.github.io/layout-instability
  interface LayoutShift extends PerformanceEntry {
    value: number;
    hadRecentInput: boolean;
  }
}

/** Measures every document that the page opens from now on. */
export function startMeasuring(page: Page) {
  return page.addInitScript(() => {
    window.measured = { layoutShift: 0, longestTask: 0 };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as LayoutShift[])
        if (!entry.hadRecentInput) window.measured.layoutShift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        window.measured.longestTask = Math.max(window.measured.longestTask, duration);
    }).observe({ type: 'longtask', buffered: true });
  });
}

/** Returns the layout shift of the present document without input, and its longest task in milliseconds. */
export const readMeasurements = (page: Page) => page.evaluate(() => window.measured);
