// Package runner executes approved batch operations. It claims one operation at a time under a lease (claim.go), cancels it when
// its requester may no longer request (rule 25), counts the approvals again (rule 14), and runs the tasks in chunks (execute.go).
// A chunk is one transaction: it renews the lease, skips what changed since the request (rule 13), updates the other
// credentials (chunk.go) with their facets and tags (facets_tags.go), and stores results and audit events (rule 15).
//
// Any number of processes may run runners on one database: a lease has one holder, and a chunk commits only for the holder at
// its present position. When a process dies, another one takes over after the lease ends; nothing is applied twice.
//
// What an action writes is in package action, which credentials it may change in eligibility, what was frozen in frozen.
package runner
