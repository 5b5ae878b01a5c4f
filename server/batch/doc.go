// Package batch holds the use cases of batch operations: preview.go, request.go, decide.go (approve and disapprove), cancel.go,
// expire.go, withdraw.go, and tasks.go, which lists tasks as people see them.
//
// A request checks its selection with package eligibility, freezes it into tasks with package frozen, and waits. Decisions move
// it by compare-and-set; package runner executes it. The rules of four eyes are in package approval; constraints of the database
// enforce them as well. Who may decide is found with packages approver and authority.
//
// An approval that stops counting is void for good, and the person may decide again (rule 26). An operation is canceled when its
// requester may no longer request (rule 25), and when its stored rows do not match its digest (rule 24).
//
// Values are shown in the kind of their field (values.go, render.go): the package does not know individual fields.
package batch
