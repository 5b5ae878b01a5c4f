// Package plain writes lists of objects whose selected fields are all at hand. gqlgen's executor takes a step for each
// field of each object: a context, a closure, a buffer, for 50 credentials some thousand times. Where every selected field
// is a value of a struct, none of it decides anything. So an Object says once how its fields are written, Compile makes
// one writer out of it and a selection, and the executor gets the whole list as one value.
//
// Where a selection asks for anything else, Compile declines, and the executor goes its usual way. Both ways answer the
// same, to the byte.
package plain
