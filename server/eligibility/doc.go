// Package eligibility says which credentials of a selection an action may change (rules 2 and 4) and why it may not change
// the others.
//
// LoadTarget reads what an action refers to and checks these references. NewScope combines the target with a selection; a
// Scope is a condition until its methods write it into a query, with a verdict for each credential: a fault.Code, or NULL for
// an eligible one. A request calls Assess; a preview calls FindPossibleDuplicates and FindForbidden first, so that its other
// queries need not repeat the costly checks. Execution checks single credentials again with Target.WriteVerdict or
// WriteAllowed. All of them use the same cases (see verdict.go), so preview, request and execution cannot disagree.
//
// The work is done by set-based SQL; only keys of forbidden credentials and unknown ids reach the program. The package changes
// nothing. What a filter means is in package filter; what a request stores, in package frozen.
package eligibility
