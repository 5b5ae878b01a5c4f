// Package audit keeps append-only evidence: who did what to what, when, from where, with what result (rule 27). What was
// done is recorded in the transaction that did it (rule 15); what was refused is recorded in a transaction of its own, because
// the refused one is rolled back. Triggers of the database refuse to rewrite, remove, replace or back-date an event.
//
// The kinds of events are listed in kinds.go; recording any other is an error. Evidence of refusals is bounded: texts are
// cut, a refusal that is repeated within a minute is counted on the event that is there, and above a number of refusals a
// minute only their count is kept. Repeated readings are one event, see Once.
//
// The package knows no use case: whoever does something says what it was.
package audit
