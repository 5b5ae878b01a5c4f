// Package inventory registers what there is: devices, domains, tags, password types, execution templates and
// credentials, one by one, from a CSV file, or invented for trying out. It never changes a credential that exists:
// that is what batch operations are for, and there is no side door (rule 17). Devices are changed here, one at a time.
//
// Names are unique whatever the letter case: they are stored as written, and compared by their key (see nameKey).
// Everything that is wrong with a request is told at once, each problem with the path of its field.
package inventory
