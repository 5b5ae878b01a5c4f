import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { GraphqlError, isUnauthenticated } from '@/lib/graphql/errors';

/** Makes the cache of server data. `onSignedOut` is called when the server no longer knows the viewer. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const onError = (error: unknown) => {
    if (isUnauthenticated(error)) onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        // What the server answered is an answer; only silence is worth asking again.
        retry: (failures, error) => !(error instanceof GraphqlError) && failures < 2,
        refetchOnWindowFocus: false,
      },
    },
  });
}
