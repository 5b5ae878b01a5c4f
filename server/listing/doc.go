// Package listing reads credentials with what they refer to, in one statement for a page and one for its tags, and only
// the columns that are wanted. It is the read model of the list that everybody looks at all day: ent would send a statement
// for each kind of thing and scan every column of it by reflection, which is most of the cost of a page.
//
// Conditions are ent's predicates (package filter makes them), and what it returns are ent's rows with their edges.
package listing
