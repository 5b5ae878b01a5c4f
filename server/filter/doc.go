// Package filter says which credentials a request means: it turns a filter or a selection into conditions for queries of the
// table credentials, for both databases.
//
// The same filter has several forms, because no form of a statement is fast for every question: Where for reading everything
// that matches, WhereByRow for the next few rows, WhereByFacets for pages of rare rows. All forms mean the same credentials.
//
// The package reads nothing; its callers run the queries. It does not know what an action may do to a credential (package
// eligibility).
package filter
