// Package frozen keeps what a request froze (rules 1, 9, 13 and 24): the tasks of a batch operation with the version, identity
// and values of their credentials, the names that people read when they decided, and the digest over both. At execution it
// compares them with the present state.
//
// A request calls Freeze, FreezeNames and Digest in its transaction. A chunk of the execution calls CompareNames once per
// revision of the names and Drift.CompareCredentials, then either relies on WriteUnchanged in its UPDATE or calls
// RecordExceptions for the tasks that must not run.
//
// The work is done by set-based SQL; the digest reads blocks of tasks, never single rows. The package decides nothing: which
// credentials an action may change is in package eligibility, who may decide in package approval, and what a chunk does in
// package runner.
package frozen
