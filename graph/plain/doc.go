// Package plain writes the JSON of lists of objects whose selected fields are all loaded. gqlgen's executor allocates a context, a
// closure and a buffer for each field of each object, about a thousand times for 50 credentials, although no field needs a
// resolver. Instead, an Object declares how its fields are written, Compile builds one writer from it and a selection, and the
// executor gets the whole list as one value (ADR 14).
//
// When a selection needs any other field, Compile declines and the executor resolves the list as usual. Both ways write the same
// bytes.
package plain
