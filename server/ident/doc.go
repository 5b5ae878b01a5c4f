// Package ident defines a key type for each kind of stored object. A key is an integer in the program and the database, and an
// opaque text with a prefix (cred_…, op_…) outside. Keys of different kinds cannot be confused in Go, nor ids in the API. It
// depends on the standard library alone.
package ident
