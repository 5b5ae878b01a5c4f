package filter

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

// Where returns the condition of a filter at an instant, for statements that read everything that matches, such as counts
// and the freezing of tasks. All parts of the filter must hold. An empty filter matches every credential; callers that must
// not allow that check it (rule 3).
func Where(filter *action.Filter, now time.Time) predicate.Credential {
	return where(filter, now, search, false)
}

// WhereByRow returns the same condition for statements that read only some rows; see searchByRow.
func WhereByRow(filter *action.Filter, now time.Time) predicate.Credential {
	return where(filter, now, searchByRow, false)
}

// WhereByFacets returns the same condition for pages of rare rows: columns of credentials that have no index are looked up
// in credential_facets, which has.
func WhereByFacets(filter *action.Filter, now time.Time) predicate.Credential {
	return where(filter, now, search, true)
}

func where(filter *action.Filter, now time.Time, search func(text string) predicate.Credential, byFacets bool) predicate.Credential {
	if filter == nil {
		filter = &action.Filter{}
	}
	var conditions []predicate.Credential
	add := func(condition predicate.Credential) { conditions = append(conditions, condition) }
	if NeedsFacets(filter) {
		add(whereFacets(filter, now, byFacets))
	}
	if filter.Parent != nil {
		add(credential.ParentID(*filter.Parent))
	}
	if len(filter.Devices) > 0 {
		add(whereKey(credential.FieldDeviceID, filter.Devices))
	}
	if len(filter.Domains) > 0 {
		add(whereKey(credential.FieldDomainID, filter.Domains))
	}
	if len(filter.Tags) > 0 {
		add(whereTag(filter.Tags))
	}
	if written := strings.TrimSpace(filter.Search); written != "" {
		found := search(written)
		if name := text.Normalize(written); name != written { // names are stored normalized, free text as written
			found = credential.Or(found, search(name))
		}
		add(found)
	}
	return func(s *sql.Selector) {
		for _, condition := range conditions {
			condition(s)
		}
	}
}

// whereTag returns the condition that a credential has at least one of the tags.
func whereTag[T ~int64](tags []T) predicate.Credential {
	return func(s *sql.Selector) {
		tagged := sql.Dialect(s.Dialect()).Select(credentialtag.FieldCredentialID).From(sql.Table(credentialtag.Table))
		tagged.Where(store.InForPlanner(s.Dialect(), credentialtag.FieldTagID, tags))
		s.Where(sql.In(s.C(credential.FieldID), tagged))
	}
}

func whereKey[T ~int64](column string, keys []T) predicate.Credential {
	return func(s *sql.Selector) { s.Where(store.InForPlanner(s.Dialect(), s.C(column), keys)) }
}
