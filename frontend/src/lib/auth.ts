import * as v from 'valibot';
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

async function call(path: string, body?: object): Promise<unknown> {
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
  if (response.status === 204) return {};
  const answer: unknown = await response.json().catch(() => ({}));
  if (response.ok) return answer;
  const refusal: Refusal = isObject(answer) ? answer : {};
  if (!refusal.code) throw new NetworkError(`The server answered with status ${response.status}.`);
  throw new AuthError(refusal.code, refusal.message ?? '', refusal.retryAfterSeconds, refusal.problems);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Calls an endpoint and reads its answer; an answer of another shape is a fault of the server. */
async function post<T>(path: string, body: object, schema: v.GenericSchema<unknown, T>): Promise<T> {
  const answer = v.safeParse(schema, await call(path, body));
  if (!answer.success) throw new NetworkError(`The server's answer from ${path} is not the expected one.`);
  return answer.output;
}

const steps = v.object({
  pending: v.optional(v.array(v.string()), []),
  methods: v.optional(v.array(v.string()), []),
});

/** What is left to do before the session can be used; `pending` is empty when nothing is. */
export interface SignInSteps {
  pending: readonly string[];
  /** Second factors that the person can give. */
  methods: readonly string[];
}

export function signIn(username: string, password: string): Promise<SignInSteps> {
  return post('/auth/login', { username, password }, steps);
}

/** Something that shows who one is, beside the password or instead of it. */
export type Factor =
  { code: string } | { recoveryCode: string } | { passkey: { challenge: string; response: unknown } };

export function giveSecondFactor(factor: Factor): Promise<SignInSteps> {
  return post('/auth/second-factor', factor, steps);
}

/** Replaces a one-time password while signing in. */
export function replaceOneTimePassword(currentPassword: string, newPassword: string): Promise<SignInSteps> {
  return post('/auth/change-password', { currentPassword, newPassword }, steps);
}

export async function signOut(): Promise<void> {
  await call('/auth/logout');
}

/** Makes the first administrator and signs them in. */
export async function setUp(input: {
  token: string;
  username: string;
  displayName: string;
  password: string;
}): Promise<void> {
  await call('/auth/setup', input);
}

const authState = v.object({
  setupRequired: v.optional(v.boolean(), false),
  pending: v.optional(v.array(v.string()), []),
  methods: v.optional(v.array(v.string()), []),
  passkeysPossible: v.optional(v.boolean(), false),
});

export type AuthState = v.InferOutput<typeof authState>;

/** Whether nobody can sign in yet, what is left of signing in, and which second factors the person has. */
export async function readAuthState(): Promise<AuthState> {
  const response = await fetch('/auth/state', { credentials: 'same-origin' });
  return v.parse(authState, response.ok ? await response.json() : {});
}

const proof = v.object({ provedUntil: v.string(), method: v.string() });

/** Proves who one is in this session (rule 23): by password, with a second factor if one has any, or by passkey. */
export function prove(
  by: ({ password: string } & ({ code?: string } | { recoveryCode?: string })) | Factor,
): Promise<v.InferOutput<typeof proof>> {
  return post('/auth/prove', by, proof);
}

/** A decision that a passkey signs: its challenge is a hash over all three. */
export interface SignedDecision {
  /** Id of the batch operation or protected change. */
  subject: string;
  digest: string;
  verdict: 'APPROVE' | 'DISAPPROVE';
}

/** What a passkey signs for. */
export type SigningPurpose = { purpose: 'SIGN_IN' | 'PROVE' } | ({ purpose: 'DECIDE' } & SignedDecision);

/** What the browser is asked to sign. The browser checks its shape. */
const requestOptions = v.object({
  challenge: v.string(),
  options: v.object({ publicKey: v.custom<PublicKeyCredentialRequestOptionsJSON>(isObject) }),
});

/** What the browser is asked to make. The browser checks its shape. */
const creationOptions = v.object({
  challenge: v.string(),
  options: v.object({ publicKey: v.custom<PublicKeyCredentialCreationOptionsJSON>(isObject) }),
});

export function beginSigning(purpose: SigningPurpose) {
  return post('/auth/passkey/options', purpose, requestOptions);
}

export function beginEnrolment() {
  return post('/auth/passkey/options', { purpose: 'ENROL' }, creationOptions);
}

const enrolled = v.object({ recoveryCodes: v.nullish(v.array(v.string())) });

/** Enrols a passkey. The first second factor comes with recovery codes, which are shown once. */
export function registerPasskey(input: { challenge: string; response: unknown; name: string }) {
  return post('/auth/passkey/register', input, enrolled);
}

const totp = v.object({ secret: v.string(), uri: v.string(), qr: v.string() });

export function beginTotp() {
  return post('/auth/totp/begin', {}, totp);
}

export function confirmTotp(code: string) {
  return post('/auth/totp/confirm', { code }, enrolled);
}

/** Makes ten new recovery codes; the old ones stop working. */
export function renewRecoveryCodes() {
  return post('/auth/recovery-codes', {}, enrolled);
}
