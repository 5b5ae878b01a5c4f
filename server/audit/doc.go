// Package audit keeps append-only evidence: who did what to what, when, from where, with what result. What was done is
// recorded in the transaction that did it (rule 15); what was refused is recorded in a transaction of its own, because
// the refused one is rolled back. The database's triggers refuse to rewrite an event.
package audit
