import { createRouter } from '@tanstack/react-router';
import { viewerQuery } from '@/entities/viewer/use-viewer';
import { createQueryClient } from './query-client';
import { RouteError } from './route-error';
import { RouteNotFound } from './route-not-found';
import { routeTree } from './routes';

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultErrorComponent: RouteError,
  defaultNotFoundComponent: RouteNotFound,
  scrollRestoration: false,
});

/** Goes to the sign-in page, with the URL to return to and whether a session has ended. */
function goToSignIn() {
  const { pathname, href } = router.state.location;
  if (pathname === '/sign-in' || pathname === '/setup') return;
  const ended = queryClient.getQueryData(viewerQuery.queryKey) ? true : undefined;
  queryClient.clear();
  void router.navigate({
    to: '/sign-in',
    search: { back: href === '/' ? undefined : href, ended },
    replace: true,
  });
}

export const queryClient = createQueryClient(goToSignIn);

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
