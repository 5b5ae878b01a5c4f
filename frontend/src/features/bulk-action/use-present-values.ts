import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { toCredentialSelection } from '@/entities/credential/selection';
import { graphql } from '@/gql';
import type { CredentialField } from '@/gql/graphql';
import { gqlQuery } from '@/lib/graphql/query';
import type { StepProps } from './step-frame';

const presentValuesDocument = graphql(`
  query PresentValues($input: BatchOperationPreviewInput!) {
    batchOperationPreview(input: $input) {
      distribution {
        field
        otherCount
        otherValues
        values {
          value
          count
        }
      }
    }
  }
`);

/**
 * A step's preview with the values of fields that may have many: each is a look at the whole selection, so that they come
 * later, and only to the step that shows them.
 */
export function usePresentValues(
  { draft, preview, previewError }: StepProps,
  fields: CredentialField[],
): Pick<StepProps, 'preview' | 'previewError'> {
  const input = { action: 'UPDATE' as const, selection: toCredentialSelection(draft.selection), fields };
  const { data, error } = useQuery({
    ...gqlQuery(presentValuesDocument, { input }),
    staleTime: 30_000,
    placeholderData: keepPreviousData,
  });
  return {
    preview: preview && {
      ...preview,
      distribution: [...preview.distribution, ...(data?.batchOperationPreview.distribution ?? [])],
    },
    previewError: previewError ?? error,
  };
}
