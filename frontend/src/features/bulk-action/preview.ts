import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { isEmpty, toCredentialSelection } from '@/entities/credential/selection';
import { graphql } from '@/gql';
import type { BatchOperationPreviewQuery, CredentialField } from '@/gql/graphql';
import { gqlQuery } from '@/lib/graphql/query';
import type { Draft } from './draft';
import { toChanges } from './fields';

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

/** What the form shows of the selection at once: fields with few different values, which one look at it counts. */
const narrow: CredentialField[] = [
  'PASSWORD_TYPE',
  'DOMAIN',
  'AUTOMATIC_CHANGE',
  'CHANGE_TEMPLATE',
  'RECONCILIATION_ENABLED',
  'RECONCILIATION_AUTORUN',
  'RECONCILIATION_TEMPLATE',
];

/** What the request would do as it is written. Without `changes` only the selection is looked at. */
export function previewQuery(draft: Draft, withChanges: boolean) {
  const { action, selection } = draft;
  return {
    ...gqlQuery(previewDocument, {
      input: {
        action: action ?? 'UPDATE',
        selection: toCredentialSelection(selection),
        ...(action !== 'UPDATE'
          ? {}
          : withChanges
            ? { changes: toChanges(draft.fields) }
            : { fields: narrow }),
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
