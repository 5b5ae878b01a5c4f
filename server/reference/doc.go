// Package reference says whether things that credentials refer to may be referred to: they exist, are in use and, for
// execution templates, are for the purpose (rule 4). New credentials, imported ones and bulk updates are checked by the same
// rules and refused in the same words.
//
// Check reads what references name, by one statement for each kind of thing, and returns what is wrong. Callers that have
// already read the things, such as an import by name, call Problems.
//
// Which fields refer to which kind of thing is in package action. What follows from a thing for a single credential, such as a
// cycle of parents, is not checked here.
package reference
