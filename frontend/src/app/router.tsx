import { createRouter } from '@tanstack/react-router';
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

/** Goes to the sign-in page and remembers the place. */
function signIn() {
  const { pathname, href } = router.state.location;
  if (pathname === '/sign-in' || pathname === '/setup') return;
  queryClient.clear();
  void router.navigate({ to: '/sign-in', search: { back: href === '/' ? undefined : href }, replace: true });
}

export const queryClient = createQueryClient(signIn);

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
