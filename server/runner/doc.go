// Package runner executes what was approved. It claims one operation at a time under a lease, ends it when its requester may
// no longer request (rule 25), counts the approvals again (rule 14), and settles the tasks chunk by chunk: each chunk is one
// transaction that first renews the lease, then skips what changed since the request (rule 13), changes the rest, and stores
// results and evidence with it (rule 15). Any number of processes may run runners on one database: a lease has one holder, and
// a chunk commits only for the holder at the position it stands at. A killed process is replaced when its lease ends; nothing
// is applied twice.
package runner
