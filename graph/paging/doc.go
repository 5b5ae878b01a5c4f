// Package paging reads ent queries page by page, as Relay describes it: by key, never by OFFSET, and without counting
// unless totalCount is selected. A cursor holds the name of the order and the values of a row in it, so every
// page takes the same time. It depends on ent's SQL builder and on package fault.
package paging
