// Package approval owns the rules of deciding on a batch operation: its states and the transitions between them, who may decide,
// when a quorum is reached, when a request has expired, and the digest that binds a decision to what was read.
//
// The package is pure: it has no clock, no context and no storage. Callers read the facts, pass them in as a DecisionContext or a
// Header, and store the result.
package approval
