import { NetworkError } from './graphql/errors';

export interface AuthProblem {
  code: string;
  message: string;
  field?: string[] | null;
}

interface Refusal {
  code?: string;
  message?: string;
  retryAfterSeconds?: number;
  problems?: AuthProblem[];
}

/** A refusal of `/auth/…`: the code for machines, the seconds to wait when there were too many attempts. */
export class AuthError extends Error {
  override name = 'AuthError';
  readonly code: string;
  readonly retryAfterSeconds: number | undefined;
  /** What to correct, by field, when the code is INVALID. */
  readonly problems: readonly AuthProblem[];

  constructor(
    code: string,
    message: string,
    retryAfterSeconds?: number,
    problems: readonly AuthProblem[] = [],
  ) {
    super(message);
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
    this.problems = problems;
  }
}

async function post(path: string, body?: object): Promise<void> {
  let response: Response;
  try {
    response = await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
    });
  } catch (cause) {
    throw new NetworkError('The server could not be reached.', { cause });
  }
  if (response.ok) return;
  const answer: Refusal = await response.json().catch(() => ({}));
  if (!answer.code) throw new NetworkError(`The server answered with status ${response.status}.`);
  throw new AuthError(answer.code, answer.message ?? '', answer.retryAfterSeconds, answer.problems);
}

export function signIn(username: string, password: string): Promise<void> {
  return post('/auth/login', { username, password });
}

export function signOut(): Promise<void> {
  return post('/auth/logout');
}

/** Makes the first administrator and signs them in. */
export function setUp(input: {
  token: string;
  username: string;
  displayName: string;
  password: string;
}): Promise<void> {
  return post('/auth/setup', input);
}

/** Whether nobody can sign in yet, because there is no user. */
export async function isSetupRequired(): Promise<boolean> {
  const response = await fetch('/auth/state', { credentials: 'same-origin' });
  const state: { setupRequired?: boolean } = response.ok ? await response.json() : {};
  return state.setupRequired === true;
}
