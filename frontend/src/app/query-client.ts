import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { noteReached } from '@/lib/connection';
import { GraphqlError, isUnauthenticated, NetworkError } from '@/lib/graphql/errors';

/** Makes the cache of server data. `onSignedOut` is called when the server no longer knows the viewer. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const onError = (error: unknown) => {
    if (isUnauthenticated(error)) onSignedOut();
    if (error instanceof NetworkError) noteReached(false);
    if (error instanceof GraphqlError) noteReached(true);
  };
  const onSuccess = () => noteReached(true);
  return new QueryClient({
    queryCache: new QueryCache({ onError, onSuccess }),
    mutationCache: new MutationCache({ onError, onSuccess }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        // Without a network a page says so and offers to try again, instead of waiting silently.
        networkMode: 'always',
        // What the server answered is an answer; only silence is worth asking again.
        retry: (failures, error) => !(error instanceof GraphqlError) && failures < 2 && navigator.onLine,
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always' },
    },
  });
}
