// Package schema declares every stored thing, one file each. Keys are integers of a type of their own; times are UTC
// with microseconds; constraints have names, and what they hold is said beside them.
package schema
