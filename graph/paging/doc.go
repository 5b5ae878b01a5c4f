// Package paging reads ent queries page by page, as Relay describes it: by key, never by OFFSET, and without counting
// unless somebody asks for totalCount. A cursor holds the name of the order and the values of a row in it, so a page
// starts in the same time wherever it lies. It depends on ent's SQL builder and on package fault.
package paging
