package filter

import (
	"time"

	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db/credential"
	"bulwark/ent/db/predicate"
	"bulwark/server/action"
	"bulwark/server/store"
)

// Selected returns the condition that a selection means at an instant: its ids, or what its filter matches without the
// exceptions.
func Selected(selection action.Selection, now time.Time) predicate.Credential {
	if selection.Filter == nil {
		return func(s *sql.Selector) { s.Where(store.InKeys(s.C(credential.FieldID), selection.IDs)) }
	}
	return func(s *sql.Selector) {
		Where(selection.Filter, now)(s)
		if len(selection.Except) > 0 {
			s.Where(sql.Not(store.InKeys(s.C(credential.FieldID), selection.Except)))
		}
	}
}
