import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { setReachable } from '@/lib/connection';
import { GraphqlError, isUnauthenticated, NetworkError } from '@/lib/graphql/errors';

/** Creates the cache of server data. Calls `onSignedOut` when the session is no longer valid. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const onError = (error: unknown) => {
    if (isUnauthenticated(error)) onSignedOut();
    if (error instanceof NetworkError) setReachable(false);
    if (error instanceof GraphqlError) setReachable(true);
  };
  const onSuccess = () => setReachable(true);
  return new QueryClient({
    queryCache: new QueryCache({ onError, onSuccess }),
    mutationCache: new MutationCache({ onError, onSuccess }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        // Offline, a query fails and the page says so, instead of waiting without a message.
        networkMode: 'always',
        // An error of the server is final; only a missing response is worth a retry.
        retry: (failures, error) => !(error instanceof GraphqlError) && failures < 2 && navigator.onLine,
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always' },
    },
  });
}
