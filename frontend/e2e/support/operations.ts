// Requests and decisions through the API, for tests that do not test the page's part in them.
import type {
  BatchAction,
  BulkUpdateCredentialsInput,
  CredentialChanges,
  CredentialFilter,
  Mutation,
} from '../gql/schema.ts';
import { required } from './api.ts';
import type { Api } from './api.ts';
import { waitFor } from './server.ts';

const idsDocument = `query ($filter: CredentialFilter) {
  credentials(first: 200, filter: $filter, orderBy: { field: USERNAME }) { nodes { id } }
}`;

/** Returns the ids of at most 200 credentials that a filter matches. */
export async function findCredentialIds(api: Api, filter: CredentialFilter) {
  const { credentials } = await api(idsDocument, { filter });
  return credentials.nodes.map(({ id }) => id);
}

const mutations = {
  UPDATE: 'bulkUpdateCredentials',
  INACTIVATE: 'bulkInactivateCredentials',
  ACTIVATE: 'bulkActivateCredentials',
  EXPIRE: 'bulkExpireCredentials',
} as const satisfies Record<BatchAction, keyof Mutation>;

export type RequestInput = Omit<BulkUpdateCredentialsInput, 'changes'> & { changes?: CredentialChanges };

/** Requests an action; resolves with { id, number, digest }. */
export async function requestOperation(api: Api, action: BatchAction, input: RequestInput) {
  const name = mutations[action];
  const type = `${name.replace(/^b/, 'B')}Input`;
  const data = await api(
    `mutation ($input: ${type}!) { ${name}(input: $input) {
      batchOperation { id number digest } userErrors { code message }
    } }`,
    { input },
  );
  return required(data[name].batchOperation);
}

export type Decidable = { id: string; digest: string };

export function approveOperation(api: Api, { id, digest }: Decidable, comment: string | null = null) {
  return api(
    `mutation ($input: ApproveBatchOperationInput!) { approveBatchOperation(input: $input) { userErrors { code message } } }`,
    { input: { id, digest, comment } },
  );
}

export function disapproveOperation(api: Api, { id, digest }: Decidable, comment: string) {
  return api(
    `mutation ($input: DisapproveBatchOperationInput!) { disapproveBatchOperation(input: $input) { userErrors { code message } } }`,
    { input: { id, digest, comment } },
  );
}

export function cancelOperation(api: Api, { id }: { id: string }) {
  return api(
    `mutation ($input: CancelBatchOperationInput!) { cancelBatchOperation(input: $input) { userErrors { code message } } }`,
    { input: { id } },
  );
}

export async function readOperation(api: Api, id: string) {
  const { batchOperation } = await api(
    `query ($id: ID!) { batchOperation(id: $id) {
      id number status reason digest decisions { verdict comment approver { username } }
      progress { total success skipped error canceled pending }
    } }`,
    { id },
  );
  return required(batchOperation);
}

/** Waits until an operation has ended, and resolves with it. */
export function waitForEnd(api: Api, { id }: { id: string }, seconds?: number) {
  const readEnded = async () => {
    const operation = await readOperation(api, id);
    return ['PENDING_APPROVAL', 'PENDING_EXECUTION', 'RUNNING'].includes(operation.status) ? null : operation;
  };
  return waitFor(readEnded, { seconds });
}
