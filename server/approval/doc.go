// Package approval holds the rules of four eyes without a database: the states of a batch operation and the legal moves
// between them, who may decide, when a quorum is reached, when a request is too old, and the digest that ties a decision
// to what was read. It is pure: no clock, no context, no storage; callers pass in what is.
package approval
