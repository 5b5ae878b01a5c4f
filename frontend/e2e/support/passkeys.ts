// A passkey device in the browser: Chromium's virtual authenticator.
import type { Page } from 'playwright-core';

/** Gives a page an authenticator that verifies its user and answers at once. */
export async function addAuthenticator(page: Page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    /** Says whether the authenticator verifies its user. */
    setUserVerified: (isUserVerified: boolean) =>
      cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
    /** Removes all passkeys. */
    clear: () => cdp.send('WebAuthn.clearCredentials', { authenticatorId }),
  };
}
