import { useQuery } from '@tanstack/react-query';
import { graphql } from '@/gql';
import { gqlQuery } from '@/lib/graphql/query';

const fourEyesDocument = graphql(`
  query FourEyes {
    systemParameters {
      fourEyesSince
    }
  }
`);

/** Returns whether protected changes need a second person, or are still applied at once (rule 29); undefined while loading. */
export function useFourEyes(): boolean | undefined {
  const { data } = useQuery({ ...gqlQuery(fourEyesDocument, {}), refetchOnWindowFocus: true });
  return data && Boolean(data.systemParameters.fourEyesSince);
}
