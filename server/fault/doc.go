// Package fault defines the one error type of the program: a kind for programs, problems or a message for people, and a cause for
// operators, which is logged and never shown. Use cases return it, delivery translates it, and nothing in between inspects driver
// errors. It depends on package ident and the standard library.
package fault
