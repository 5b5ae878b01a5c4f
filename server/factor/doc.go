// Package factor holds proofs of identity and second factors (rule 23): one-time passwords by RFC 6238, passkeys by WebAuthn,
// and recovery codes for when those are lost.
//
// A proof says that whoever uses a session is still the person who signed in. It is given by a passkey, or by the password
// together with a one-time password or a recovery code; by the password alone only for people without a second factor. It
// belongs to one session and is good for ten minutes (access.ProofAge). A passkey can also sign a decision: its challenge
// is a hash over the decision (see Challenge), and the assertion is kept with the decision, so that anybody can verify
// later, without the server, that this key said this verdict of this digest (see Signature).
//
// Secrets of one-time passwords are sealed by package seal; of recovery codes only hashes are stored; of passkeys only public
// keys. Tries are counted in the database, so that several servers count together. Cookies, headers and HTTP are package
// auth's business; passwords are package account's. No password, code or secret is recorded, logged or told in an error.
package factor
