// Package access is the one place that says which role may do what. Every use case asks it on its first line; nothing
// is allowed that is not listed here. Who may decide on a batch operation is a matter of registration, not of role, and
// lives in package approval.
package access
