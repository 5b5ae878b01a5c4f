package selection

import (
	"strings"
	"time"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db/credential"
	"bulwark/ent/db/credentialfacet"
	"bulwark/ent/db/predicate"
	"bulwark/server/action"
	"bulwark/server/ident"
	"bulwark/server/store"
)

// Facets are the columns of the credentials' facets, which a query comes to hold. The facets are read first, and the
// credentials looked up.
func Facets(s *sql.Selector) func(column string) string {
	facets, joined := s.JoinedTable(credentialfacet.Table)
	if !joined {
		facets = sql.Table(credentialfacet.Table).As("facet")
		s.Join(facets).OnP(store.JoinByKey(s.Dialect(), s.C(credential.FieldID), facets.C(credentialfacet.FieldID)))
	}
	return facets.C
}

// Indexed tells whether a filter asks for something that the credentials themselves have an index for. Then that is the
// way to them, and facets would only be a detour.
func Indexed(filter *action.Filter) bool {
	return filter != nil && (strings.TrimSpace(filter.Search) != "" || filter.Parent != nil ||
		len(filter.Devices) > 0 || len(filter.Domains) > 0 || len(filter.Tags) > 0)
}

// Faceted tells whether a filter asks for what the credentials themselves have no index for.
func Faceted(filter *action.Filter) bool {
	return filter != nil && (filter.Status != "" || filter.Expired != nil || filter.ExpiresBefore != nil ||
		filter.ExpiresAfter != nil || filter.AutomaticChange != nil || len(filter.PasswordTypes) > 0)
}

// hot are the conditions on columns that bulk actions write: of the credentials themselves, or of their facets.
func hot(filter *action.Filter, now time.Time, faceted bool) predicate.Credential {
	return func(s *sql.Selector) {
		column, rare := s.C, func(condition *sql.Predicate) *sql.Predicate { return condition }
		if faceted {
			column = Facets(s)
			if s.Dialect() == dialect.SQLite {
				rare = unlikely
			}
		}
		expiry := column(credentialfacet.FieldExpiresAt)
		if filter.Status != "" {
			s.Where(sql.EQ(column(credentialfacet.FieldStatus), filter.Status))
		}
		if filter.AutomaticChange != nil {
			s.Where(sql.EQ(column(credentialfacet.FieldAutomaticChange), *filter.AutomaticChange))
		}
		if len(filter.PasswordTypes) > 0 {
			s.Where(ofTypes(column(credentialfacet.FieldPasswordTypeID), filter.PasswordTypes))
		}
		for _, condition := range ofExpiry(filter, expiry, now) {
			s.Where(rare(condition))
		}
	}
}

func ofExpiry(filter *action.Filter, expiry string, now time.Time) (all []*sql.Predicate) {
	switch {
	case filter.Expired == nil:
	case *filter.Expired:
		all = append(all, sql.LTE(expiry, now))
	default:
		all = append(all, sql.Or(sql.IsNull(expiry), sql.GT(expiry, now)))
	}
	if filter.ExpiresBefore != nil {
		all = append(all, sql.LT(expiry, filter.ExpiresBefore.UTC()))
	}
	if filter.ExpiresAfter != nil {
		all = append(all, sql.GT(expiry, filter.ExpiresAfter.UTC()))
	}
	return all
}

// ofTypes is the condition on the password type. There are few, so that they are written into the statement on both
// databases: rows of one type then come in the order of their keys.
func ofTypes(column string, types []ident.PasswordType) *sql.Predicate {
	if len(types) > store.MaxLiterals {
		return store.InKeys(column, types)
	}
	return store.InLiterals(column, types)
}

// unlikely tells SQLite, which knows nothing of how values are spread, that few rows meet a condition.
func unlikely(condition *sql.Predicate) *sql.Predicate {
	return sql.P(func(b *sql.Builder) { b.WriteString("likelihood(").Join(condition).WriteString(", 0.0001)") })
}
