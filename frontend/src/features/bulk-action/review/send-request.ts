import { graphql } from '@/gql';
import { readFragment } from '@/gql';
import type {
  BatchAction,
  BulkExpireCredentialsInput,
  CredentialChanges,
  RequestPayloadFragment,
} from '@/gql/graphql';
import { request } from '@/lib/graphql/request';

const payloadFragment = graphql(`
  fragment RequestPayload on BatchOperationPayload {
    batchOperation {
      id
    }
    leftOut {
      code
      count
    }
    userErrors {
      code
      message
      field
      count
    }
  }
`);

const updateDocument = graphql(`
  mutation BulkUpdateCredentials($input: BulkUpdateCredentialsInput!) {
    bulkUpdateCredentials(input: $input) {
      ...RequestPayload
    }
  }
`);

const inactivateDocument = graphql(`
  mutation BulkInactivateCredentials($input: BulkInactivateCredentialsInput!) {
    bulkInactivateCredentials(input: $input) {
      ...RequestPayload
    }
  }
`);

const activateDocument = graphql(`
  mutation BulkActivateCredentials($input: BulkActivateCredentialsInput!) {
    bulkActivateCredentials(input: $input) {
      ...RequestPayload
    }
  }
`);

const expireDocument = graphql(`
  mutation BulkExpireCredentials($input: BulkExpireCredentialsInput!) {
    bulkExpireCredentials(input: $input) {
      ...RequestPayload
    }
  }
`);

/** The input that all actions share. */
export type RequestInput = BulkExpireCredentialsInput;

/** Calls the mutation of the action. Only Update has changes. */
export async function sendRequest(
  action: BatchAction,
  changes: CredentialChanges,
  input: RequestInput,
): Promise<RequestPayloadFragment> {
  switch (action) {
    case 'UPDATE': {
      const data = await request(updateDocument, { input: { ...input, changes } });
      return readFragment(payloadFragment, data.bulkUpdateCredentials);
    }
    case 'INACTIVATE': {
      const data = await request(inactivateDocument, { input });
      return readFragment(payloadFragment, data.bulkInactivateCredentials);
    }
    case 'ACTIVATE': {
      const data = await request(activateDocument, { input });
      return readFragment(payloadFragment, data.bulkActivateCredentials);
    }
    case 'EXPIRE': {
      const data = await request(expireDocument, { input });
      return readFragment(payloadFragment, data.bulkExpireCredentials);
    }
  }
}
