// Package protected owns protected changes: grants of authority that a second person has to approve (rule 20). A row holds what
// the change would do, who requested it and why, its digest, and how it ended.
//
// A use case of package account or approver calls Request in its own transaction with a Draft. The change then waits for an
// eligible person, who approves or disapproves it by its digest; its requester may cancel it, and it expires after 24 hours.
// An approved change is applied in the transaction of its approval, by the Apply function that the drafting package
// registered for its kind. Until two people first exist who could decide, Request applies a change immediately in mode
// BOOTSTRAP; if later nobody is left who could decide, the command line approves it in mode BREAK_GLASS (rule 29).
//
// Constraints and triggers of the database enforce the same rules. The package does not know what a change does, and does not
// check the permission to request one: callers do. It knows neither batch operations nor delivery.
package protected
