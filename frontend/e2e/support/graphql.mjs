// What the page sends to /graphql: waited for, answered in the server's stead, or cut off.

/** The name of what a request asks, for example `Credentials`; undefined when it is about something else. */
export function operationName(request) {
  if (!request.url().endsWith('/graphql')) return undefined;
  return /^\s*(?:query|mutation|subscription) (\w+)/.exec(request.postDataJSON()?.query ?? '')?.[1];
}

/** Resolves with the variables of the next request of this name. */
export async function nextRequest(page, name) {
  const request = await page.waitForRequest((one) => operationName(one) === name);
  return request.postDataJSON().variables;
}

/** Answers requests of this name: 'never', or with what `change` makes of the server's data, or as an error. */
export async function answerDifferently(page, name, change) {
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

/** No event stream gets through any more: the page has to ask for what is new. Resolves with what mends it. */
export async function cutEventStreams(page) {
  const cut = (route) =>
    route.request().headers()['accept']?.includes('text/event-stream') ? route.abort() : route.fallback();
  await page.route('**/graphql', cut);
  return () => page.unroute('**/graphql', cut);
}
