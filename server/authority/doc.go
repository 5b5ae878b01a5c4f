// Package authority owns the grants of authority: who granted what to whom, and who is therefore in a cooling-off period towards
// whom (rule 21).
//
// A person who received an account, a registration as approver, a role, a password or a new second factor cannot decide on what
// the giver requests until the period is over. When the giver may be able to sign in as the person (account created, password
// set, second factor reset), the giver cannot decide on what the person requests either. Grants are append-only. The length of the
// period is a system parameter that is read on every check, so that lengthening it takes effect immediately.
//
// Packages batch, approver, runner and protected call it; it knows neither batch operations nor protected changes. It checks
// no permission; callers do. It returns driver errors, which store.InTx and store.Translate translate.
package authority
