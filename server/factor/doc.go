// Package factor owns second factors and proofs of identity (rule 23): one-time passwords (TOTP, RFC 6238), passkeys (WebAuthn), and
// recovery codes that replace a lost one.
//
// A proof shows that the user of a session is still the person who signed in. It is a passkey, or the password together with a
// one-time password or a recovery code; the password alone only for people without a second factor. It belongs to one session
// and is valid for ten minutes (access.ProofAge). A passkey can also sign a decision: its challenge is a hash over the decision (see
// Challenge), and the assertion is stored with the decision, so that anybody can verify later, without the server, that this key
// signed this verdict on this digest (see Signature).
//
// Secrets of one-time passwords are sealed by package seal; recovery codes are stored as hashes, passkeys as public keys.
// Failed attempts are counted in the database, so that several servers share one count. No password, code or secret is recorded,
// logged or part of an error. The package does not know cookies, headers or HTTP (package auth) or how passwords are stored (package
// account).
package factor
