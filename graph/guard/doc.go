// Package guard refuses GraphQL requests that the server should not execute. Install puts its guards in front of an
// executor; they run in this order:
//
//	document.go       before validation: tokens, depth, aliases, directives, root fields, fields allowed once
//	variables.go      @oneOf, enum values, texts and numbers in variables
//	nulls.go          null variables where a value is required
//	cost.go           what the query may cost (table: cost_table.go), before anything is read
//	introspection.go  allows introspection for everybody who is signed in
//	refusals.go       how many mutations of one person may be refused within a minute (rule 28)
//
// The package knows the schema and nothing of resolvers, services or the database.
package guard
