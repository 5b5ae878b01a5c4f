import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { changesFields } from '@/entities/batch-operation/action';
import { changeableFieldNames, changeableFields } from '@/entities/credential/fields/changeable-fields';
import { toChanges } from '@/entities/credential/fields/field-edits';
import { isEmpty, toCredentialSelection } from '@/entities/credential/selection/selection';
import { graphql } from '@/gql';
import type { BatchOperationPreviewQuery } from '@/gql/graphql';
import { gqlQuery } from '@/lib/graphql/query';
import type { Draft } from '../draft/draft';

export const previewDocument = graphql(`
  query BatchOperationPreview($input: BatchOperationPreviewInput!) {
    batchOperationPreview(input: $input) {
      matchedCount
      eligibleCount
      ineligible {
        code
        message
        field
        credentialIds
        count
      }
      distribution {
        field
        otherCount
        otherValues
        values {
          value
          count
        }
      }
      overlappingOperations
      overlappingCredentials
      affectedChildrenCount
      notRotatedCount
      approvalsRequired
      eligibleApprovers {
        id
        displayName
        username
      }
    }
  }
`);

export type Preview = BatchOperationPreviewQuery['batchOperationPreview'];

/** The fields whose present values are cheap to count. */
const fieldsOfFirstPreview = changeableFieldNames.filter(
  (field) => changeableFields[field].distinctValues === 'few',
);

/** The query for the effects of the request; without changes, of its selection alone. */
export function previewQuery(draft: Draft, withChanges: boolean) {
  const { action, selection } = draft;
  return {
    ...gqlQuery(previewDocument, {
      input: {
        action: action ?? 'UPDATE',
        selection: toCredentialSelection(selection),
        ...(!changesFields(action)
          ? {}
          : withChanges
            ? { changes: toChanges(draft.edits) }
            : { fields: fieldsOfFirstPreview }),
      },
    }),
    enabled: action !== null && !isEmpty(selection),
    staleTime: 30_000,
  };
}

export function usePreview(draft: Draft, withChanges: boolean) {
  return useQuery({
    ...previewQuery(draft, withChanges),
    placeholderData: keepPreviousData,
    select: (data) => data.batchOperationPreview,
  });
}
