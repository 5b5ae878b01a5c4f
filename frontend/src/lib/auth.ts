import * as v from 'valibot';
import { NetworkError } from './graphql/errors';

interface AuthProblem {
  code: string;
  message: string;
  field?: string[] | null;
}

interface RefusalBody {
  code?: string;
  message?: string;
  retryAfterSeconds?: number;
  problems?: AuthProblem[];
}

/** An endpoint under `/auth` refused a request. */
export class AuthError extends Error {
  override name = 'AuthError';
  readonly code: string;
  /** How long to wait after too many attempts. */
  readonly retryAfterSeconds: number | undefined;
  /** The fields to correct, when the code is INVALID. */
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

/** Sends JSON and returns the body of the response. Fails with {@link AuthError} or {@link NetworkError}. */
async function postJson(path: string, body?: object): Promise<unknown> {
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
  const parsed: unknown = await response.json().catch(() => ({}));
  if (response.ok) return parsed;
  const refusal: RefusalBody = isObject(parsed) ? parsed : {};
  if (!refusal.code) throw new NetworkError(`The server answered with status ${response.status}.`);
  throw new AuthError(refusal.code, refusal.message ?? '', refusal.retryAfterSeconds, refusal.problems);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Like postJson, and checks the response against a schema. */
async function postAndParse<T>(path: string, body: object, schema: v.GenericSchema<unknown, T>): Promise<T> {
  const result = v.safeParse(schema, await postJson(path, body));
  if (!result.success) throw new NetworkError(`The response from ${path} has an unexpected shape.`);
  return result.output;
}

const signInStepsSchema = v.object({
  pending: v.optional(v.array(v.string()), []),
  methods: v.optional(v.array(v.string()), []),
});

/** The steps that remain before the session can be used. */
export interface SignInSteps {
  /** SECOND_FACTOR, CHANGE_PASSWORD or ENROL_SECOND_FACTOR, in this order; empty when signing in is complete. */
  pending: readonly string[];
  /** The person's second factors: TOTP, PASSKEY, RECOVERY_CODE. */
  methods: readonly string[];
}

export function signIn(username: string, password: string): Promise<SignInSteps> {
  return postAndParse('/auth/login', { username, password }, signInStepsSchema);
}

/** A proof of identity in addition to the password. A passkey also replaces it. */
export type Factor =
  { code: string } | { recoveryCode: string } | { passkey: { challenge: string; response: unknown } };

export function submitSecondFactor(factor: Factor): Promise<SignInSteps> {
  return postAndParse('/auth/second-factor', factor, signInStepsSchema);
}

/** Replaces a one-time password while signing in. */
export function replaceOneTimePassword(currentPassword: string, newPassword: string): Promise<SignInSteps> {
  return postAndParse('/auth/change-password', { currentPassword, newPassword }, signInStepsSchema);
}

export async function signOut(): Promise<void> {
  await postJson('/auth/logout');
}

/** Creates the first administrator and signs them in. */
export async function setUp(input: {
  token: string;
  username: string;
  displayName: string;
  password: string;
}): Promise<void> {
  await postJson('/auth/setup', input);
}

const authStateSchema = v.object({
  setupRequired: v.optional(v.boolean(), false),
  pending: v.optional(v.array(v.string()), []),
  methods: v.optional(v.array(v.string()), []),
  passkeysPossible: v.optional(v.boolean(), false),
});

type AuthState = v.InferOutput<typeof authStateSchema>;

/** Reads whether the set-up is still to do, which steps of signing in remain, and the person's second factors. */
export async function readAuthState(): Promise<AuthState> {
  const response = await fetch('/auth/state', { credentials: 'same-origin' });
  return v.parse(authStateSchema, response.ok ? await response.json() : {});
}

const proofSchema = v.object({ provedUntil: v.string(), method: v.string() });

/**
 * Proves the person's identity in this session (rule 23): with a passkey, or with the password and, if they have one,
 * a second factor.
 */
export function prove(
  proof: ({ password: string } & ({ code?: string } | { recoveryCode?: string })) | Factor,
): Promise<v.InferOutput<typeof proofSchema>> {
  return postAndParse('/auth/prove', proof, proofSchema);
}

/** A decision that a passkey signs. The challenge is a hash of all three fields. */
export interface SignedDecision {
  /** Id of the batch operation or protected change. */
  subject: string;
  digest: string;
  verdict: 'APPROVE' | 'DISAPPROVE';
}

/** Why a passkey is asked for a signature. */
export type SigningPurpose = { purpose: 'SIGN_IN' | 'PROVE' } | ({ purpose: 'DECIDE' } & SignedDecision);

/** The browser checks the shape of `publicKey`. */
const requestOptionsSchema = v.object({
  challenge: v.string(),
  options: v.object({ publicKey: v.custom<PublicKeyCredentialRequestOptionsJSON>(isObject) }),
});

/** The browser checks the shape of `publicKey`. */
const creationOptionsSchema = v.object({
  challenge: v.string(),
  options: v.object({ publicKey: v.custom<PublicKeyCredentialCreationOptionsJSON>(isObject) }),
});

export function beginPasskeySignature(purpose: SigningPurpose) {
  return postAndParse('/auth/passkey/options', purpose, requestOptionsSchema);
}

export function beginPasskeyEnrolment() {
  return postAndParse('/auth/passkey/options', { purpose: 'ENROL' }, creationOptionsSchema);
}

const enrolmentSchema = v.object({ recoveryCodes: v.nullish(v.array(v.string())) });

/** Enrols a passkey. Returns recovery codes when it is the first second factor; they cannot be read again. */
export function registerPasskey(input: { challenge: string; response: unknown; name: string }) {
  return postAndParse('/auth/passkey/register', input, enrolmentSchema);
}

const totpSchema = v.object({ secret: v.string(), uri: v.string(), qr: v.string() });

export function beginTotp() {
  return postAndParse('/auth/totp/begin', {}, totpSchema);
}

export function confirmTotp(code: string) {
  return postAndParse('/auth/totp/confirm', { code }, enrolmentSchema);
}

/** Replaces the recovery codes with ten new ones. */
export function renewRecoveryCodes() {
  return postAndParse('/auth/recovery-codes', {}, enrolmentSchema);
}
