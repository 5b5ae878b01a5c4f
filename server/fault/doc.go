// Package fault is the program's one error type: a kind for machines, problems or a message for people, and a cause for
// operators that is logged and never shown. Use cases return it, delivery translates it, and nothing in between looks
// at driver errors. It depends on the standard library alone.
package fault
