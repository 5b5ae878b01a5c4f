package selection

import (
	"strings"
	"time"

	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db/credential"
	"bulwark/ent/db/credentialtag"
	"bulwark/ent/db/predicate"
	"bulwark/server/action"
	"bulwark/server/store"
	"bulwark/server/text"
)

// Where is the condition that a filter means at an instant. All given conditions must hold; a filter without any means
// every credential (whether that may be asked for is rule 3, checked by the request). It suits what reads all that match:
// counts, and tasks being frozen.
func Where(filter *action.Filter, now time.Time) predicate.Credential {
	return where(filter, now, Search, false)
}

// WhereRows is the same condition for a part of the table; see SearchRows.
func WhereRows(filter *action.Filter, now time.Time) predicate.Credential {
	return where(filter, now, SearchRows, false)
}

// WhereFaceted is the same condition for a page of what is rare: what the credentials themselves have no index for is
// asked of their facets.
func WhereFaceted(filter *action.Filter, now time.Time) predicate.Credential {
	return where(filter, now, Search, true)
}

func where(filter *action.Filter, now time.Time, searching func(text string) predicate.Credential, faceted bool) predicate.Credential {
	if filter == nil {
		filter = &action.Filter{}
	}
	var all []predicate.Credential
	add := func(given bool, condition predicate.Credential) {
		if given {
			all = append(all, condition)
		}
	}
	add(Faceted(filter), hot(filter, now, faceted))
	if filter.Parent != nil {
		add(true, credential.ParentID(*filter.Parent))
	}
	add(len(filter.Devices) > 0, oneOf(credential.FieldDeviceID, filter.Devices))
	add(len(filter.Domains) > 0, oneOf(credential.FieldDomainID, filter.Domains))
	add(len(filter.Tags) > 0, tagged(filter.Tags))
	if search := strings.TrimSpace(filter.Search); search != "" {
		add(true, searching(search))
		if name := text.Normalize(search); name != search { // names are stored in this form, free text is not
			all[len(all)-1] = credential.Or(all[len(all)-1], searching(name))
		}
	}
	return func(s *sql.Selector) {
		for _, condition := range all {
			condition(s)
		}
	}
}

func tagged[T ~int64](tags []T) predicate.Credential {
	return func(s *sql.Selector) {
		holders := sql.Dialect(s.Dialect()).Select(credentialtag.FieldCredentialID).From(sql.Table(credentialtag.Table))
		holders.Where(store.InForPlanner(s.Dialect(), credentialtag.FieldTagID, tags))
		s.Where(sql.In(s.C(credential.FieldID), holders))
	}
}

func oneOf[T ~int64](column string, keys []T) predicate.Credential {
	return func(s *sql.Selector) { s.Where(store.InForPlanner(s.Dialect(), s.C(column), keys)) }
}
