// Package access owns permissions: which role has which, and which scope an API token needs for each. Every use case calls Check
// first; what is not listed here is not allowed. It also checks that a proof of identity is recent (rule 23).
//
// Whether a person may decide on a batch operation depends on more than their role; package approval determines it.
package access
