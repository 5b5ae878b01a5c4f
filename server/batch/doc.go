// Package batch holds the use cases of batch operations, one file each: preview, request, approve, disapprove, cancel,
// and the reading of tasks as people see them. A request freezes its selection into tasks and waits; decisions move it by
// compare-and-set; package runner executes it. Every rule of four eyes is asked of package approval and stood behind by
// a constraint of the database.
//
// An approval that stops counting is voided for good, and the person may decide again (rule 26); a request whose requester may
// no longer make it ends (rule 25). Who may decide now, and who can later, is asked of packages approver and authority.
package batch
