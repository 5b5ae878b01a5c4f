// Package inventory registers devices, domains, tags, password types, execution templates and credentials: one by one, from a
// CSV file, or generated as sample data. It also changes devices, one at a time, and finds credentials by name. It never changes
// an existing credential: only batch operations do (rule 17).
//
// Create… and UpdateDevice check everything before they write and report all problems together, each with the path of its
// field. An import parses each line into a row (row.go) and handles rows in chunks: chunk.go has the steps. A dry run takes the
// same steps without writing (dry_run.go).
//
// Names are unique ignoring case: they are stored as written and compared by their key (see nameKey). New names must not look
// like existing ones (look_alikes.go). The package does not know batch operations.
package inventory
