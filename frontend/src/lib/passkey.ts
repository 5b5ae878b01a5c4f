import { beginPasskeyEnrolment, beginPasskeySignature, type SigningPurpose } from './auth';

/** Whether this browser can use passkeys here: they need a secure context and a host name instead of an address. */
export function canUsePasskeys(): boolean {
  return (
    window.isSecureContext &&
    'PublicKeyCredential' in window &&
    typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function' &&
    !/^[\d.]+$|^\[/.test(window.location.hostname)
  );
}

/** The person closed the browser's dialog, or has no matching passkey on this device. */
export class PasskeyDismissed extends Error {
  override name = 'PasskeyDismissed';
}

/** The browser's response to a challenge of the server. */
interface PasskeyResponse {
  challenge: string;
  response: unknown;
}

/** Has a passkey sign a challenge. Fails with {@link PasskeyDismissed}. */
export async function signWithPasskey(purpose: SigningPurpose): Promise<PasskeyResponse> {
  const { challenge, options } = await beginPasskeySignature(purpose);
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options.publicKey);
  return { challenge, response: await responseOf(navigator.credentials.get({ publicKey })) };
}

/** Has the browser create a passkey. Fails with {@link PasskeyDismissed}. */
export async function createPasskey(): Promise<PasskeyResponse> {
  const { challenge, options } = await beginPasskeyEnrolment();
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options.publicKey);
  return { challenge, response: await responseOf(navigator.credentials.create({ publicKey })) };
}

async function responseOf(request: Promise<Credential | null>): Promise<unknown> {
  let credential: Credential | null;
  try {
    credential = await request;
  } catch (cause) {
    if (cause instanceof DOMException && (cause.name === 'NotAllowedError' || cause.name === 'AbortError')) {
      throw new PasskeyDismissed('No passkey was used.', { cause });
    }
    throw cause;
  }
  if (!(credential instanceof PublicKeyCredential)) throw new PasskeyDismissed('No passkey was used.');
  return credential.toJSON();
}
