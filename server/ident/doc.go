// Package ident gives every stored thing a key of its own type: an integer inside the program and the database, and an
// opaque text with a type prefix (cred_…, op_…) outside. Keys of different things cannot be mixed up in Go, nor ids in
// the API. It depends on the standard library alone.
package ident
