// Protected changes (rule 20): requested and read through the API, decided in the page.

const outcome = 'protectedChange { id number status mode digest } userErrors { code message }';

/** Requests other system parameters; resolves with the protected change, or null when they are in force at once. */
export async function requestParameters(api, input) {
  const data = await api(
    `mutation ($input: UpdateSystemParametersInput!) { updateSystemParameters(input: $input) { ${outcome} } }`,
    { input },
  );
  return data.updateSystemParameters.protectedChange;
}

/** Requests that a user is changed. */
export async function requestUpdate(api, username, input) {
  const id = await userId(api, username);
  const data = await api(`mutation ($input: UpdateUserInput!) { updateUser(input: $input) { ${outcome} } }`, {
    input: { id, ...input },
  });
  return data.updateUser.protectedChange;
}

/** Requests a new password for a user. */
export async function requestPassword(api, username, password, reason) {
  const id = await userId(api, username);
  const data = await api(
    `mutation ($input: SetUserPasswordInput!) { setUserPassword(input: $input) { ${outcome} } }`,
    { input: { id, password, reason } },
  );
  return data.setUserPassword.protectedChange;
}

export const approveChange = (api, { id, digest }, comment = null) =>
  api(
    'mutation ($input: ApproveProtectedChangeInput!) { approveProtectedChange(input: $input) { userErrors { code message } } }',
    { input: { id, digest, comment } },
  );

export const disapproveChange = (api, { id, digest }, comment) =>
  api(
    'mutation ($input: DisapproveProtectedChangeInput!) { disapproveProtectedChange(input: $input) { userErrors { code message } } }',
    { input: { id, digest, comment } },
  );

export const cancelChange = (api, { id }) =>
  api(
    'mutation ($input: CancelProtectedChangeInput!) { cancelProtectedChange(input: $input) { userErrors { code message } } }',
    { input: { id } },
  );

export async function readChange(api, id) {
  const { protectedChange } = await api(
    'query ($id: ID!) { protectedChange(id: $id) { id number kind status mode reason decision { verdict comment decidedBy { username } } } }',
    { id },
  );
  return protectedChange;
}

export const pathOfChange = ({ id }) => `/settings/protected-changes/${id}`;

/** A user's id, by the exact username. */
export async function userId(api, username) {
  const { users } = await api(
    'query ($search: String) { users(first: 200, filter: { search: $search }) { nodes { id username } } }',
    { search: username },
  );
  return users.nodes.find((user) => user.username === username).id;
}

/** In the page: decides on the protected change that is open, and waits until that is done. */
export async function decide(page, verdict, comment = '') {
  await page.getByRole('button', { name: verdict, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: `${verdict} this protected change?` });
  if (comment) await dialog.getByRole('textbox', { name: /^Comment/ }).fill(comment);
  await dialog.getByRole('button', { name: verdict, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}
