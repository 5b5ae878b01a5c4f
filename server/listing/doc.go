// Package listing reads pages of credentials with their device, domain, password type and tags, for the list that everybody
// uses most. A page takes one statement, and one for its tags; only the requested columns are read. Ent would send a statement
// for each kind of thing and scan every column by reflection, which is most of the cost of a page.
//
// The caller adds conditions, made by package filter, and an order, and gets ent's rows with their edges. columns.go describes
// the columns once: scanning and the JSON of a page are both derived from it. The package knows no permissions and nothing of
// the API.
package listing
