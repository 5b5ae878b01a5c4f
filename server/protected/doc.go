// Package protected keeps grants of authority that a second person has to approve (rule 20). It owns the table of protected
// changes: what each one would do, who asked for it and why, its digest, and how it ended.
//
// A use case of package account or approver calls Request in its own transaction with a Draft of what it would do. The change
// then waits for an eligible person, who is shown it and approves or disapproves it by its digest; or its requester cancels
// it, or it expires after 24 hours. An approved change is applied in the transaction of its approval, by the function that the
// package which drafted it registered for its kind. Until two people first exist who could decide, Request applies a change
// at once and marks it BOOTSTRAP; if later nobody is left to decide, the command line approves it and marks it BREAK_GLASS
// (rule 29).
//
// Constraints and triggers of the database refuse what this package must not do. The package does not know what a change
// does, and it checks no permission to request: its callers have. It knows nothing of batch operations and of delivery.
package protected
