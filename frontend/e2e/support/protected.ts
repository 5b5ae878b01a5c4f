// Protected changes (rule 20): requested and read through the API, decided in the page.
import type { Page } from 'playwright-core';
import type { UpdateSystemParametersInput, UpdateUserInput } from '../gql/schema.ts';
import { required } from './api.ts';
import type { Api } from './api.ts';
import type { Decidable } from './operations.ts';

const outcome = 'protectedChange { id number status mode digest } userErrors { code message }';

/** Requests changes of system parameters; resolves with the protected change. */
export async function requestParameters(api: Api, input: UpdateSystemParametersInput) {
  const data = await api(
    `mutation ($input: UpdateSystemParametersInput!) { updateSystemParameters(input: $input) { ${outcome} } }`,
    { input },
  );
  return required(data.updateSystemParameters.protectedChange);
}

/** Requests a change of a user; resolves with the protected change, or null when it needs no second person. */
export async function requestUpdate(api: Api, username: string, input: Omit<UpdateUserInput, 'id'>) {
  const id = await userId(api, username);
  const data = await api(`mutation ($input: UpdateUserInput!) { updateUser(input: $input) { ${outcome} } }`, {
    input: { id, ...input },
  });
  return data.updateUser.protectedChange;
}

/** Requests a new password for a user; resolves with the protected change. */
export async function requestPassword(api: Api, username: string, password: string, reason: string) {
  const id = await userId(api, username);
  const data = await api(
    `mutation ($input: SetUserPasswordInput!) { setUserPassword(input: $input) { ${outcome} } }`,
    { input: { id, password, reason } },
  );
  return required(data.setUserPassword.protectedChange);
}

export const approveChange = (api: Api, { id, digest }: Decidable, comment: string | null = null) =>
  api(
    'mutation ($input: ApproveProtectedChangeInput!) { approveProtectedChange(input: $input) { userErrors { code message } } }',
    { input: { id, digest, comment } },
  );

export const disapproveChange = (api: Api, { id, digest }: Decidable, comment: string) =>
  api(
    'mutation ($input: DisapproveProtectedChangeInput!) { disapproveProtectedChange(input: $input) { userErrors { code message } } }',
    { input: { id, digest, comment } },
  );

export const cancelChange = (api: Api, { id }: { id: string }) =>
  api(
    'mutation ($input: CancelProtectedChangeInput!) { cancelProtectedChange(input: $input) { userErrors { code message } } }',
    { input: { id } },
  );

export async function readChange(api: Api, id: string) {
  const { protectedChange } = await api(
    'query ($id: ID!) { protectedChange(id: $id) { id number kind status mode reason decision { verdict comment decidedBy { username } } } }',
    { id },
  );
  return required(protectedChange);
}

export const pathOfChange = ({ id }: { id: string }) => `/settings/protected-changes/${id}`;

/** Returns the id of the user with this username. */
export async function userId(api: Api, username: string) {
  const { users } = await api(
    'query ($search: String) { users(first: 200, filter: { search: $search }) { nodes { id username } } }',
    { search: username },
  );
  return required(users.nodes.find((user) => user.username === username)).id;
}

/** Decides on the protected change whose page is open, and waits until the dialog is closed. */
export async function decide(page: Page, verdict: 'Approve' | 'Disapprove', comment = '') {
  await page.getByRole('button', { name: verdict, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: `${verdict} this protected change?` });
  if (comment) await dialog.getByRole('textbox', { name: /^Comment/ }).fill(comment);
  await dialog.getByRole('button', { name: verdict, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}
