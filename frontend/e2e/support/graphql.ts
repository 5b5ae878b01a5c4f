// Waits for the page's requests to /graphql, changes their responses, and blocks event streams.
import type { Page, Request, Route } from 'playwright-core';
import type { Answer } from './api.ts';

/** Returns the name of a request's operation, for example `Credentials`; undefined when it is no GraphQL request. */
export function operationName(request: Request): string | undefined {
  if (!request.url().endsWith('/graphql')) return undefined;
  return /^\s*(?:query|mutation|subscription) (\w+)/.exec(request.postDataJSON()?.query ?? '')?.[1];
}

/** Resolves with the variables of the next request of this name. */
export async function nextRequest(page: Page, name: string) {
  const request = await page.waitForRequest((candidate) => operationName(candidate) === name);
  return request.postDataJSON().variables;
}

/** Returns changed data for a response of the server. */
export type Change = (data: Answer) => object;

/** Responds to requests of this name with changed data, with an error, or never. */
export async function answerDifferently(page: Page, name: string, change: Change | Error | 'never') {
  await page.route('**/graphql', async (route) => {
    if (operationName(route.request()) !== name) return route.fallback();
    if (change === 'never') return undefined;
    if (change instanceof Error) {
      const errors = [{ message: change.message, extensions: { code: 'INTERNAL' } }];
      return route.fulfill({ json: { errors } });
    }
    const response = await route.fetch();
    return route.fulfill({ response, json: { data: change((await response.json()).data) } });
  });
}

/** Blocks event streams, so that the page has to poll. Resolves with a function that allows them again. */
export async function blockEventStreams(page: Page) {
  const blockEventStream = (route: Route) =>
    route.request().headers()['accept']?.includes('text/event-stream') ? route.abort() : route.fallback();
  await page.route('**/graphql', blockEventStream);
  return () => page.unroute('**/graphql', blockEventStream);
}
