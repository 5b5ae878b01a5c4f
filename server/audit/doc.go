// Package audit owns the audit trail: who did what to what, when, from where, with what result (rule 27). It is append-only:
// triggers of the database refuse to rewrite, remove, replace or back-date an event.
//
// Record writes what was done in the transaction that did it (rule 15). RecordRefusal writes what was refused in a transaction of
// its own, because the refused one is rolled back. Refusals are bounded: texts are cut, a repetition within a minute is
// counted on the existing event, and above a number of refusals a minute only their count is kept. RefusalBuffer does the same for
// anonymous callers without keeping the database busy, and Deduplicator makes repeated readings one event. The kinds of events are
// listed in kinds.go; recording any other is an error.
//
// The package does not know use cases: callers say what happened.
package audit
