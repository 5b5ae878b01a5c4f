// Package authority records who had a hand in giving whom authority, and says who is therefore in a cooling-off period
// towards whom (rule 21): whoever was given an account, a registration as approver, a role, a password or a new second factor
// by somebody cannot decide what that person requests until the period is over. Whoever may be able to sign in as somebody,
// because they created the account, set its password or reset its second factor, cannot decide what that account requests
// either. Grants are append-only; the period's length is a system parameter that is read when it matters, so that lengthening
// it takes effect at once.
//
// The package knows nothing of batch operations or protected changes: packages batch, runner and protected ask it. It checks
// no permission; its callers have. Errors are the driver's, for store.InTx or store.Translate to translate.
package authority
