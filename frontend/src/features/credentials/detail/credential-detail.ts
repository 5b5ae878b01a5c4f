import { graphql } from '@/gql';
import type { CredentialDetailQuery } from '@/gql/graphql';

export const detailDocument = graphql(`
  query CredentialDetail($id: ID!) {
    credential(id: $id) {
      id
      username
      status
      expired
      expiresAt
      additionalInformation
      version
      createdAt
      updatedAt
      device { id name address }
      domain { id name }
      passwordType { id name }
      tags { id name }
      parent { id username device { name } }
      passwordChange {
        automatic
        plugin
        template { id name }
        loginCredential { id username device { name } }
      }
      reconciliation {
        enabled
        autorun
        plugin
        template { id name }
        credential { id username device { name } }
      }
      openOperations {
        id
        ...BatchOperationLine
      }
    }
  }
`);

export type CredentialDetail = NonNullable<CredentialDetailQuery['credential']>;
