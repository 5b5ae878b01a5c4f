// Package factor holds proofs of identity (rule 23): that whoever uses a session is still the person who signed in. A proof
// belongs to one session and is good for ten minutes (access.ProofAge).
//
// Cookies, headers and HTTP are package auth's business; passwords are package account's. No password, code or secret is
// recorded, logged or told in an error.
package factor
