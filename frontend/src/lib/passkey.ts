import { beginEnrolment, beginSigning, type SigningPurpose } from './auth';

/** Whether this browser can use passkeys here: they need a secure context and a host that has a name. */
export function canUsePasskeys(): boolean {
  return (
    window.isSecureContext &&
    'PublicKeyCredential' in window &&
    typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function' &&
    !/^[\d.]+$|^\[/.test(window.location.hostname)
  );
}

/** The person closed the browser's dialog, or has no such passkey on this device. */
export class PasskeyDismissed extends Error {
  override name = 'PasskeyDismissed';
}

/** What the browser answered to a challenge of the server. */
export interface PasskeyAnswer {
  challenge: string;
  response: unknown;
}

/** Asks for a passkey's signature. Fails with {@link PasskeyDismissed}. */
export async function signWithPasskey(purpose: SigningPurpose): Promise<PasskeyAnswer> {
  const { challenge, options } = await beginSigning(purpose);
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options.publicKey);
  return { challenge, response: await answerOf(navigator.credentials.get({ publicKey })) };
}

/** Has the browser make a passkey. Fails with {@link PasskeyDismissed}. */
export async function createPasskey(): Promise<PasskeyAnswer> {
  const { challenge, options } = await beginEnrolment();
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options.publicKey);
  return { challenge, response: await answerOf(navigator.credentials.create({ publicKey })) };
}

async function answerOf(asked: Promise<Credential | null>): Promise<unknown> {
  let credential: Credential | null;
  try {
    credential = await asked;
  } catch (cause) {
    if (cause instanceof DOMException && (cause.name === 'NotAllowedError' || cause.name === 'AbortError'))
      throw new PasskeyDismissed('No passkey was used.', { cause });
    throw cause;
  }
  if (!(credential instanceof PublicKeyCredential)) throw new PasskeyDismissed('No passkey was used.');
  return credential.toJSON();
}
