// Requests and decisions through the API, where a test needs their result and not the way there.
import { waitFor } from './server.mjs';

const ids = `query ($filter: CredentialFilter) { credentials(first: 200, filter: $filter, orderBy: { field: USERNAME }) { nodes { id } } }`;

/** Ids of what a filter matches, at most 200. */
export async function idsOf(api, filter) {
  const { credentials } = await api(ids, { filter });
  return credentials.nodes.map(({ id }) => id);
}

const mutations = {
  UPDATE: 'bulkUpdateCredentials',
  INACTIVATE: 'bulkInactivateCredentials',
  ACTIVATE: 'bulkActivateCredentials',
  EXPIRE: 'bulkExpireCredentials',
};

/** Requests an action; resolves with { id, number, digest }. */
export async function requestOperation(api, action, input) {
  const name = mutations[action];
  const type = `${name[0].toUpperCase()}${name.slice(1)}Input`;
  const data = await api(
    `mutation ($input: ${type}!) { ${name}(input: $input) {
      batchOperation { id number digest } userErrors { code message }
    } }`,
    { input },
  );
  return data[name].batchOperation;
}

export function approveOperation(api, { id, digest }, comment = null) {
  return api(
    `mutation ($input: ApproveBatchOperationInput!) { approveBatchOperation(input: $input) { userErrors { code message } } }`,
    { input: { id, digest, comment } },
  );
}

export function disapproveOperation(api, { id, digest }, comment) {
  return api(
    `mutation ($input: DisapproveBatchOperationInput!) { disapproveBatchOperation(input: $input) { userErrors { code message } } }`,
    { input: { id, digest, comment } },
  );
}

export function cancelOperation(api, { id }) {
  return api(
    `mutation ($input: CancelBatchOperationInput!) { cancelBatchOperation(input: $input) { userErrors { code message } } }`,
    { input: { id } },
  );
}

export async function readOperation(api, id) {
  const { batchOperation } = await api(
    `query ($id: ID!) { batchOperation(id: $id) {
      id number status reason digest decisions { verdict comment approver { username } }
      progress { total success skipped error canceled pending }
    } }`,
    { id },
  );
  return batchOperation;
}

/** Resolves with the operation once nothing happens with it any more. */
export function settle(api, { id }, seconds) {
  const look = async () => {
    const operation = await readOperation(api, id);
    return ['PENDING_APPROVAL', 'PENDING_EXECUTION', 'RUNNING'].includes(operation.status) ? null : operation;
  };
  return waitFor(look, undefined, seconds);
}
