// The API as a person uses it without a browser: for what a test needs and does not test.

/** Signs in and returns a function that sends documents. Problems of any kind throw. */
export async function signInToApi(url, username, password) {
  const answer = await fetch(`${url}/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  if (answer.status !== 204) throw new Error(`${username} cannot sign in: ${answer.status}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return async (query, variables = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', cookie },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = await response.json();
    if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
    for (const payload of Object.values(data)) {
      if (payload?.userErrors?.length > 0) throw new Error(JSON.stringify(payload.userErrors));
    }
    return data;
  };
}
