import { keepPreviousData, useQuery } from '@tanstack/react-query';
import {
  changeableFields,
  fieldsOfStep,
  type ChangeableField,
  type FieldStep,
} from '@/entities/credential/fields/changeable-fields';
import { toCredentialSelection } from '@/entities/credential/selection/selection';
import { graphql } from '@/gql';
import { gqlQuery } from '@/lib/graphql/query';
import type { StepProps } from '../steps/step-frame';

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

/** Returns the step's fields whose present values are not part of the first preview. */
export function fieldsOfPresentValues(step: FieldStep): ChangeableField[] {
  return fieldsOfStep(step).filter((field) => changeableFields[field].distinctValues === 'many');
}

/** Adds to the preview the present values of the step's fields with many distinct values, which take longer to count. */
export function usePresentValues(
  { draft, preview, previewError }: StepProps,
  step: FieldStep,
): Pick<StepProps, 'preview' | 'previewError'> {
  const input = {
    action: draft.action ?? 'UPDATE',
    selection: toCredentialSelection(draft.selection),
    fields: fieldsOfPresentValues(step),
  };
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
