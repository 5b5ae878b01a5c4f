// What a browser notices of a page that moves or blocks.

/** Watches every document that the page opens from now on. */
export function watch(page) {
  return page.addInitScript(() => {
    globalThis.watched = { layoutShift: 0, longestTask: 0 };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (!entry.hadRecentInput) globalThis.watched.layoutShift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        globalThis.watched.longestTask = Math.max(globalThis.watched.longestTask, duration);
    }).observe({ type: 'longtask', buffered: true });
  });
}

/** What was noticed in the present document: how much the layout shifted by itself, and the longest task in ms. */
export const noticed = (page) => page.evaluate(() => globalThis.watched);
